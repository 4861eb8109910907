namespace IntegrationPlatform.Cases.Demo;

/// <summary>Gambia, Nigeria and Cameroon.</summary>
internal static class NamesWestAfrica
{
    public static readonly NamePool Gambia = new(
        men: "Lamin, Ebrima/Ibrima, Modou/Modu, Ousman/Osman, Bakary/Bakari, Alieu/Aliou, Momodou/Mamadou, Buba/Boubacar, Sulayman/Souleymane, Yankuba, Saikou/Seikou, Foday/Fodé",
        women: "Fatou/Fatu, Isatou/Aïssatou, Mariama, Awa/Hawa, Binta/Bintou, Kaddijatou/Khadijatou, Jainaba/Zainaba, Ndey, Sainabou, Haddy, Fanta, Nyima",
        families: "Jallow/Diallo, Ceesay/Sesay, Touray/Touré, Sanneh, Camara/Kamara, Jammeh, Bah/Ba, Sowe/Sow, Njie/Ndiaye, Darboe, Drammeh, Fofana, Sillah/Sylla, Barrow, Keita, Saidykhan");

    public static readonly NamePool Nigeria = new(
        men: "Emeka, Chinedu, Ikechukwu/Ikechuku, Obinna, Tunde, Segun, Femi, Kunle, Efosa, Osaze, Sunday, Godwin, Uche, Musa",
        women: "Blessing, Joy, Chioma, Ngozi, Adaeze, Ifeoma, Funke, Yetunde, Folake, Esosa, Osarugue, Patience, Precious, Amaka",
        families: "Okafor/Okafo, Eze, Nwosu, Okoro, Obi, Okonkwo, Adeyemi, Adebayo, Ogunleye, Balogun, Osagie, Igbinedion, Omoruyi, Ehigiator, Bello, Danjuma");

    public static readonly NamePool Cameroon = new(
        men: "Jean-Pierre/Jean Pierre, Emmanuel, Achille, Blaise, Didier, Serge, Hervé/Herve, Ngwa, Tabe, Fru, Clovis, Rodrigue",
        women: "Marie-Claire/Marie Claire, Solange, Brigitte, Chantal, Estelle, Bih, Manka, Ngum, Clarisse, Mireille, Nadège/Nadege, Odette",
        families: "Mbarga, Ngono, Atangana, Fotso, Kamga, Tchoumi/Tchoumy, Nkeng, Tabi, Ndongo, Ebai, Achu, Nguemo, Njoya, Mballa, Che, Fon");
}
