namespace IntegrationPlatform.Cases.Demo;

/// <summary>Eritrea; what stands as family name is the father's given name.</summary>
internal static class NamesEritrea
{
    public static readonly NamePool Pool = new(
        men: """
            Yonas/Jonas=ዮናስ, Tesfay/Tesfai=ተስፋይ, Filmon/Philmon=ፊልሞን, Samuel=ሳሙኤል, Daniel=ዳንኤል, Haben=ሃበን, Robel=ሮቤል, Abel=ኣቤል, Dawit=ዳዊት, Yohannes/Johannes=ዮሃንስ
            Mehari=መሓሪ, Kidane=ኪዳነ, Mulugeta=ሙሉጌታ, Bereket=በረከት, Amanuel/Amanuiel=ኣማኑኤል, Henok=ሄኖክ, Biniam/Binyam=ብንያም, Aman=ኣማን, Simon=ስምኦን, Merhawi/Merhawie=መርሃዊ
            Isaias=ኢሳያስ, Zerai/Zeray=ዘርኣይ, Goitom=ጎይትኦም, Fitsum=ፍጹም, Petros=ጴጥሮስ, Musie=ሙሴ
            """,
        women: """
            Selam/Salam=ሰላም, Helen=ሄለን, Luwam/Liwam=ልዋም, Feven/Feben=ፌቨን, Rahwa=ራህዋ, Semhar=ሰምሃር, Winta=ዊንታ, Bisrat=ብስራት, Saba=ሳባ, Hanna=ሃና, Yordanos=ዮርዳኖስ, Meron=ሜሮን
            Tsega=ጸጋ, Abrehet=ኣብረሀት, Letebrhan/Letebirhan=ለተብርሃን, Almaz=ኣልማዝ, Zufan=ዙፋን, Mebrat=መብራት, Freweini/Frewoini=ፍረወይኒ, Eden=ኤደን, Rigat=ርግኣት, Natsnet=ናጽነት
            Mihret=ምሕረት, Elsa=ኤልሳ, Senait=ሰናይት
            """,
        families: """
            Tesfay/Tesfai=ተስፋይ, Gebremedhin/Ghebremedhin=ገብረመድህን, Gebremariam/Ghebremariam=ገብረማርያም, Habtemariam=ሃብተማርያም, Weldeab/Woldeab=ወልደኣብ, Tekle=ተክለ, Haile=ሃይለ
            Berhane/Birhane=ብርሃነ, Kidane=ኪዳነ, Mehari=መሓሪ, Abraha=ኣብርሃ, Yohannes=ዮሃንስ, Gebreyesus/Ghebreyesus=ገብረየሱስ, Tewolde=ተወልደ, Hagos=ሓጎስ, Asmelash=ኣስመላሽ, Beyene=በየነ
            Tsegay/Tsegai=ጸጋይ, Araya=ኣርኣያ, Fessehaye/Fisehaye=ፍስሃየ, Kahsay/Kahsai=ካሕሳይ, Negash=ነጋሽ, Teklay=ተክላይ, Woldemichael/Weldemikael=ወልደሚካኤል, Mesfin=መስፍን, Zemichael=ዘሚካኤል
            Habte=ሃብተ, Semere=ሰመረ, Okbay=ዑቕባይ, Tekeste=ተከስተ, Ghirmay/Girmay=ግርማይ, Embaye=እምባየ, Solomon=ሰለሞን, Amare=ኣማረ, Desta=ደስታ, Michael/Mikael=ሚካኤል, Berhe=በርሀ
            Kiflay=ክፍላይ, Ogbe=ዕቝበ, Teame=ጠዓመ, Gebrehiwet=ገብረሂወት
            """);
}
