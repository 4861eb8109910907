namespace IntegrationPlatform.Cases.Demo;

internal static class NamesIndia
{
    public static readonly NamePool Pool = new(
        men: """
            Gurpreet, Harpreet, Jaspreet, Manpreet, Sukhwinder, Balwinder, Amandeep, Jagdeep, Lovepreet, Satnam, Kuldeep, Ravinder/Rawinder, Rajesh, Suresh, Vikram/Wikram, Amit, Sandeep, Ramesh
            Arjun, Karan, Deepak, Manish, Gagandeep, Navdeep, Parminder, Rahul
            """,
        women: """
            Simran, Navneet, Rajwinder, Kiran, Paramjit, Kamaljit, Sunita, Anita, Priya, Pooja/Puja, Neha, Kavita, Rekha, Sharanjit, Ramandeep, Gurleen, Jasleen, Meena, Lakshmi, Divya, Anjali
            Sarabjit, Balbir, Mandeep, Komal, Ritu
            """,
        families: """
            Singh, Kaur, Sharma, Kumar, Gill, Sandhu, Sidhu, Dhillon, Grewal, Brar, Bajwa, Randhawa, Virk, Cheema, Aulakh, Mann, Bains, Johal, Kang, Sohal, Verma/Warma, Gupta, Patel, Yadav/Jadav, Joshi
            Mehta, Nair, Reddy, Pillai, Iyer, Das, Ghosh, Mishra, Chauhan, Thakur, Rana, Saini, Bhatti, Dhaliwal, Kapoor/Kapur
            """);
}
