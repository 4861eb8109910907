namespace IntegrationPlatform.Cases.Demo;

internal static class NamesSomalia
{
    public static readonly NamePool Pool = new(
        men: """
            Abdi, Abdirahman/Abdurahman/Cabdiraxmaan, Mohamed/Maxamed/Mohammed, Ahmed/Axmed, Ali/Cali, Hassan/Xasan, Yusuf/Yuusuf, Ibrahim/Ibraahim, Omar/Cumar, Abdullahi/Cabdullaahi
            Mahad/Mahaad, Liban/Liibaan, Guled/Guuleed, Bile/Biile, Warsame, Farah/Faarax, Jama/Jaamac, Mustaf/Mustafa, Hamza/Xamse, Zakaria/Sakariye, Khadar/Khadr, Bashir/Bashiir
            Said/Siciid, Ismail/Ismaaciil, Nuur/Noor, Sharmarke, Dahir/Daahir
            """,
        women: """
            Faadumo/Fadumo/Faduma, Amina/Aamina, Halima/Xaliimo, Hodan, Khadija/Khadiijo, Sahra/Zahra, Ifrah, Ubah/Ubax, Fartun/Fartuun, Nasra, Hibo, Ayan/Ayaan, Deqa/Deeqa, Asha/Caasha
            Maryan/Maryam, Sagal, Hamdi/Xamdi, Naima/Nacima, Muna, Idil, Ladan, Sucdi/Suad, Najma, Hawa/Xaawo, Zamzam/Samsam, Filsan
            """,
        families: """
            Abdullahi/Cabdullaahi, Mohamed/Maxamed, Ahmed/Axmed, Hassan/Xasan, Ali/Cali, Farah/Faarax, Warsame, Nur/Nuur, Osman/Cismaan, Hussein/Xuseen, Ibrahim/Ibraahim, Yusuf/Yuusuf, Jama/Jaamac
            Abdi/Cabdi, Omar/Cumar, Aden/Aadan, Mohamud/Maxamuud, Isse/Ciise, Elmi/Cilmi, Duale/Ducaale, Hersi/Xirsi, Gedi/Geedi, Roble/Rooble, Samatar, Barre, Shire, Ismail/Ismaaciil
            Adan/Aadan, Salad/Salaad, Mumin/Muumin, Guled/Guuleed, Egal/Cigaal, Geele/Gelle, Awale/Cawaale, Muse/Muuse, Hashi/Xaashi, Sheikh/Sheekh, Dirie/Diiriye, Olow, Kahin/Kaahin, Haji/Xaaji
            """);
}
