namespace IntegrationPlatform.Cases.Demo;

/// <summary>Countries with few clients each.</summary>
internal static class NamesOthers
{
    public static readonly NamePool French = new(
        men: "Mamadou/Mamadu, Alpha, Ibrahima, Thierno, Abdoulaye/Abdulaye, Sékou/Sekou, Kossi, Kodjo, Yao, Amadou",
        women: "Aminata, Fatoumata, Kadiatou, Mariam, Hawa, Akouvi, Adjoa, Afi, Oumou, Djenabou",
        families: "Diallo, Barry, Bah, Sylla, Condé/Conde, Camara, Soumah, Traoré/Traore, Amegan, Agbeko, Mensah, Lawson, Dossou, Touré/Toure");

    public static readonly NamePool Spanish = new(
        men: "José Luis/Jose Luis, Carlos, Juan David, Luis Fernando, Jesús/Jesus, Andrés/Andres, Miguel Ángel/Miguel Angel, Wilmer, Yefferson, Óscar/Oscar",
        women: "María Fernanda/Maria Fernanda, Yulianny, Luz Marina, Andrea, Daniela, Carolina, Paola, Yuleidy, Rosa, Valentina",
        families: "Rodríguez/Rodriguez, González/Gonzalez, Hernández/Hernandez, Pérez/Perez, Castillo, Ramírez/Ramirez, Moreno, Rojas, Quintero, Salazar, Contreras, Guerrero, Mendoza, Zambrano");

    public static readonly NamePool Russian = new(
        men: "Alexander/Aleksandr=Александр, Dmitri/Dmitrij=Дмитрий, Sergej/Sergey=Сергей, Ilja/Ilya=Илья, Timur=Тимур, Aslan=Аслан, Ramsan/Ramzan=Рамзан, Artjom/Artem=Артём",
        women: "Jekaterina/Ekaterina=Екатерина, Swetlana/Svetlana=Светлана, Darja/Daria=Дарья, Xenia/Ksenia=Ксения, Madina=Мадина, Sarema/Zarema=Зарема, Irina=Ирина, Olga=Ольга",
        families: """
            Iwanow/Ivanov|Iwanowa/Ivanova=Иванов|Иванова, Smirnow/Smirnov|Smirnowa/Smirnova=Смирнов|Смирнова, Wolkow/Volkov|Wolkowa/Volkova=Волков|Волкова, Orlow/Orlov|Orlowa/Orlova=Орлов|Орлова
            Magomedow/Magomedov|Magomedowa/Magomedova=Магомедов|Магомедова, Dadajew/Dadaev|Dadajewa/Dadaeva=Дадаев|Дадаева, Issajew/Isaev|Issajewa/Isaeva=Исаев|Исаева, Popow/Popov|Popowa/Popova=Попов|Попова
            """);

    public static readonly NamePool Ethiopian = new(
        men: "Abebe=አበበ, Bekele=በቀለ, Tadesse=ታደሰ, Dawit=ዳዊት, Girma=ግርማ, Solomon=ሰለሞን, Getachew=ጌታቸው, Mulugeta=ሙሉጌታ",
        women: "Almaz=አልማዝ, Tigist=ትዕግስት, Hirut=ሕሩት, Meseret=መሠረት, Aster=አስቴር, Bethlehem=ቤተልሔም, Selamawit=ሰላማዊት, Genet=ገነት",
        families: "Alemu=አለሙ, Tesfaye=ተስፋዬ, Mekonnen=መኮንን, Wolde=ወልዴ, Assefa=አሰፋ, Kebede=ከበደ, Desta=ደስታ, Worku=ወርቁ, Demissie=ደምሴ, Haile=ኃይሌ");

    public static readonly NamePool Pakistani = new(
        men: "Muhammad/Mohammad=محمد, Imran=عمران, Usman=عثمان, Bilal=بلال, Asif=آصف, Tahir=طاہر, Nadeem=ندیم, Waqas=وقاص",
        women: "Ayesha/Aisha=عائشہ, Sadia=سعدیہ, Nadia=نادیہ, Shazia/Schasia=شازیہ, Rabia=رابعہ, Bushra=بشریٰ, Saima=صائمہ, Farah=فرح",
        families: "Khan=خان, Malik=ملک, Butt=بٹ, Chaudhry/Choudhry=چوہدری, Qureshi/Kureschi=قریشی, Hussain/Hussein=حسین, Mirza=مرزا, Iqbal=اقبال, Ahmed=احمد, Rehman=رحمان");

    public static readonly NamePool SriLankan = new(
        men: "Kumaran, Sivakumar, Rajan, Suthan, Nimalan, Pradeep, Thevan, Yogan",
        women: "Sutharsini, Vasanthi, Kala, Mathura, Nirmala, Thulasi, Rathika, Shanthi",
        families: "Sivalingam, Rajaratnam, Kandasamy, Selvarajah, Thangavel, Arulnathan, Mahendran, Nadarajah, Yogeswaran, Balasingam");
}
