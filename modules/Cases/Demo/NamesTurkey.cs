namespace IntegrationPlatform.Cases.Demo;

internal static class NamesTurkey
{
    public static readonly NamePool Pool = new(
        men: """
            Deniz, Mehmet, Mustafa, Ahmet, Ali, Hüseyin/Huseyin/Hueseyin, Hasan, İbrahim/Ibrahim, Murat, Osman, Yusuf, Ömer/Omer/Oemer, Emre, Burak, Serkan, Cem/Djem
            Kemal, Orhan, Selim, Tolga, Volkan, Barış/Baris, Çağlar/Caglar, Onur, Fatih, Halil, Ercan, Uğur/Ugur, Gökhan/Goekhan/Gokhan, Tuncay
            """,
        women: """
            Ayşe/Ayse, Fatma, Emine, Hatice, Zeynep, Elif, Meryem, Şerife/Serife, Sultan, Zehra, Hülya/Hulya, Sevgi, Gül/Gul/Guel, Özlem/Ozlem/Oezlem, Esra, Merve, Büşra/Busra
            Derya, Aylin, Pınar/Pinar, Songül/Songul, Nurcan, Filiz, Yasemin, Tuğba/Tugba, Sibel, Gizem, Ebru, Çiğdem/Cigdem, Aslı/Asli
            """,
        families: """
            Yılmaz/Yilmaz, Kaya, Demir, Çelik/Celik, Şahin/Sahin/Schahin, Yıldız/Yildiz, Yıldırım/Yildirim, Öztürk/Ozturk/Oeztuerk, Aydın/Aydin, Özdemir/Ozdemir, Arslan/Aslan, Doğan/Dogan
            Kılıç/Kilic, Çetin/Cetin, Kara, Koç/Koc, Kurt, Özkan/Ozkan, Şimşek/Simsek, Polat, Korkmaz, Çakır/Cakir, Erdoğdu/Erdogdu, Güneş/Gunes/Guenes, Aksoy, Bulut, Avcı/Avci, Taş/Tas
            Ünal/Unal, Turan, Keskin, Bozkurt, Güler/Guler, Acar, Sarı/Sari, Uçar/Ucar, Tekin, Duman, Karaca, Yavuz, Toprak, Ateş/Ates, Coşkun/Coskun
            """);
}
