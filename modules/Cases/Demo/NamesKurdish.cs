namespace IntegrationPlatform.Cases.Demo;

/// <summary>Kurdish families from Turkey, Syria and Iraq.</summary>
internal static class NamesKurdish
{
    public static readonly NamePool Pool = new(
        men: """
            Azad, Baran, Serhat, Ciwan/Jiwan, Rodi, Dilovan, Hêvî/Hevi, Mazlum, Şivan/Sivan/Schiwan, Renas, Diyar/Dijar, Botan, Rezan, Ferhat/Farhad, Berzan/Barzan
            Aram, Sherzad/Schersad, Karwan/Karvan, Rebwar, Dana, Hiwa, Goran, Sirwan, Bewar, Zana, Heval, Welat, Mîran/Miran, Rojhat, Agit/Egîd
            """,
        women: """
            Rojda, Berivan/Berîvan, Zîn/Zin, Rojîn/Rojin, Dilan, Evîn/Evin, Hêlîn/Helin, Jiyan/Schijan, Nesrîn/Nasrin, Şîlan/Silan/Schilan, Avîn/Avin, Gulistan, Havîn/Havin, Nûjîn/Nujin
            Ronahî/Ronahi, Viyan/Vian, Shilan, Chnar, Awaz, Tara, Shno, Perwîn/Perwin, Xezal/Khazal, Delal, Zozan, Bêrîtan/Beritan, Sozdar, Zelal, Nalin, Xecê/Khaje
            """,
        families: """
            Demir, Bozan, Şêxo/Sheikho/Schecho, Hesen/Hasan, Mistefa/Mustafa, Osê/Osse, Silêman/Suleiman, Ebdo/Abdo, Hemo/Hamo, Kobanê/Kobani, Efrîn/Afrini, Brîm/Brim, Xelîl/Khalil
            Temo, Seydo/Saido, Murad/Mourad, Îbo/Ibo, Reşo/Rasho/Rescho, Zakholi, Slemani, Zebari, Dosky/Doski, Amedi, Sindi, Mizuri, Kakai, Shekhani, Baban, Jaff, Hawrami/Hewrami
            Rashid/Raschid, Qader/Kader, Aziz, Hama, Karim, Kılıç/Kilic, Aktaş/Aktas, Çiçek/Cicek, Encü/Encu, Yıldız/Yildiz, Taşdemir/Tasdemir, Bingöl/Bingol, Baran, Dağ/Dag
            """);
}
