namespace IntegrationPlatform.Cases.Demo;

/// <summary>North Macedonia, Serbia, Albania and Kosovo.</summary>
internal static class NamesBalkans
{
    public static readonly NamePool Slavic = new(
        men: """
            Zoran=Зоран, Goran=Горан, Dragan=Драган, Aleksandar/Aleksander=Александар, Nikola=Никола, Stefan=Стефан, Igor=Игор, Vlatko=Влатко, Blagoja=Благоја, Darko=Дарко
            Marko=Марко, Milan=Милан, Saša/Sasa=Саша, Dejan=Дејан, Bojan=Бојан
            """,
        women: """
            Snežana/Snezana=Снежана, Vesna=Весна, Biljana=Билјана, Elena=Елена, Marija/Maria=Марија, Ivana=Ивана, Suzana=Сузана, Gordana=Гордана, Katerina=Катерина, Daniela=Даниела
            Jasmina=Јасмина, Slavica=Славица, Tatjana=Татјана, Milica=Милица, Dragana=Драгана
            """,
        families: """
            Stojanovski|Stojanovska=Стојановски|Стојановска, Petrovski|Petrovska=Петровски|Петровска, Nikolovski|Nikolovska=Николовски|Николовска, Trajkovski|Trajkovska=Трајковски|Трајковска
            Dimitrovski|Dimitrovska=Димитровски|Димитровска, Ristovski|Ristovska=Ристовски|Ристовска, Angelov|Angelova=Ангелов|Ангелова, Iliev|Ilieva=Илиев|Илиева, Demirov|Demirova=Демиров|Демирова
            Jovanović/Jovanovic=Јовановић, Petrović/Petrovic=Петровић, Marković/Markovic=Марковић, Đorđević/Djordjevic/Dordevic=Ђорђевић, Stanković/Stankovic=Станковић, Mitić/Mitic=Митић
            Ilić/Ilic=Илић, Memedov|Memedova=Мемедов|Мемедова, Bajramović/Bajramovic=Бајрамовић, Saliev|Salieva=Салиев|Салиева, Jašari/Jasari=Јашари
            """);

    public static readonly NamePool Albanian = new(
        men: "Arben, Besnik, Agron, Bekim, Fatmir, Gëzim/Gezim, Ilir, Luan, Valon, Driton, Shpend, Burim, Arjan, Kujtim, Blerim",
        women: "Vjosa, Teuta, Valbona, Mimoza, Arta, Blerta, Drita, Shpresa, Fatmire, Albana, Liridona, Lumnije, Merita, Besa, Elira",
        families: """
            Krasniqi, Gashi, Berisha, Hoxha/Hodza, Shala, Morina, Kelmendi, Rexhepi/Redzepi, Osmani, Bytyqi/Bytyci, Zeqiri, Ademi, Selimi, Hasani, Ramadani, Shehu, Leka, Dervishi, Çela/Cela, Kola
            Prifti, Marku, Gjoka, Bajrami, Veliu
            """);
}
