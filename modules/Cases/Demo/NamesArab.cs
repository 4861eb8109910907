namespace IntegrationPlatform.Cases.Demo;

/// <summary>Syria and Iraq.</summary>
internal static class NamesArab
{
    public static readonly NamePool Pool = new(
        men: """
            Mohamad/Mohammed/Muhammad/Mohamed=محمد, Ahmad/Ahmed=أحمد, Mahmoud/Mahmud=محمود, Mustafa/Moustafa=مصطفى, Khaled/Khalid=خالد, Omar/Umar=عمر
            Ali=علي, Hassan/Hasan=حسن, Hussein/Hussain/Husein=حسين, Ibrahim=إبراهيم, Yusuf/Youssef/Yousef=يوسف, Abdullah=عبد الله, Abdulrahman/Abd Alrahman=عبد الرحمن
            Samer/Samir=سامر, Bashar=بشار, Fadi=فادي, Firas=فراس, Anas=أنس, Tarek/Tariq=طارق, Wael=وائل, Nizar=نزار, Ayman/Aiman=أيمن, Hani=هاني
            Bilal=بلال, Adnan=عدنان, Jamal/Dschamal=جمال, Kamal=كمال, Rami=رامي, Saad=سعد, Zaid/Zayd=زيد, Mazen=مازن, Haidar/Haydar=حيدر
            """,
        women: """
            Fatima/Fatema/Fatma=فاطمة, Aisha/Aischa=عائشة, Maryam/Mariam=مريم, Nour/Noor/Nur=نور, Rana=رنا, Hanan=حنان, Amal=أمل, Samira=سميرة, Rasha=رشا
            Layla/Leila/Laila=ليلى, Zainab/Zeinab=زينب, Huda/Houda=هدى, Iman/Eman=إيمان, Suha=سهى, Dima=ديما, Rima/Reema=ريما, Lina=لينا, Yasmin/Jasmin=ياسمين
            Khadija/Chadidscha=خديجة, Amina=أمينة, Salma=سلمى, Wafaa/Wafa=وفاء, Nadia=نادية, Rania=رانيا, Hala=هالة, Ghada=غادة, Sawsan=سوسن, Asmaa/Asma=أسماء
            Shaimaa/Schaima=شيماء, Batoul=بتول
            """,
        families: """
            Al-Hussein/Alhussein/Al Hussain=الحسين, Al-Ahmad/Alahmad=الأحمد, Al-Mohammad/Almohamad=المحمد, Al-Khalil/Alkhalil=الخليل, Al-Ali/Alali=العلي
            Al-Hassan/Alhasan=الحسن, Al-Khatib/Alkhatib/El Khatib=الخطيب, Al-Jassim/Aljasem=الجاسم, Al-Hamdan=الحمدان, Al-Saleh/Alsaleh=الصالح, Al-Abdullah/Alabdullah=العبد الله
            Al-Ibrahim/Alibrahim=الإبراهيم, Al-Masri/Almasri=المصري, Al-Halabi/Alhalabi=الحلبي, Al-Shami/Alschami=الشامي, Al-Dimashqi=الدمشقي, Al-Najjar/Alnajjar=النجار
            Al-Haddad/Haddad=الحداد, Al-Sayed/Alsayed=السيد, Al-Omar/Alomar=العمر, Ibrahim=إبراهيم, Suleiman/Sulaiman=سليمان, Darwish/Darwisch=درويش, Kanaan=كنعان
            Shaaban/Schaaban=شعبان, Hamoud/Hamud=حمود, Qasem/Kassem=قاسم, Yassin/Yasin=ياسين, Othman/Osman=عثمان, Barakat=بركات, Mansour/Mansur=منصور
            Sabbagh=صباغ, Zaher=زاهر, Al-Rashid/Alraschid=الراشد, Al-Jabouri/Aljuburi=الجبوري, Al-Dulaimi=الدليمي, Al-Tamimi=التميمي, Al-Saadi=السعدي
            Al-Bayati=البياتي, Al-Obaidi/Alubaidi=العبيدي, Al-Zubaidi=الزبيدي, Jabbar=جبار, Karim/Kareem=كريم, Shaker/Schakir=شاكر
            """);
}
