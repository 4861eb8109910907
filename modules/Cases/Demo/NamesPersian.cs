namespace IntegrationPlatform.Cases.Demo;

/// <summary>Afghanistan (Dari) and Iran (Farsi).</summary>
internal static class NamesPersian
{
    public static readonly NamePool Afghan = new(
        men: """
            Ahmad Shah=احمد شاه, Mohammad/Mohammed/Mohamad=محمد, Abdul Rahman/Abdulrahman=عبدالرحمن, Najibullah/Najib Ullah=نجیب‌الله, Hamidullah/Hamid Ullah=حمیدالله
            Rahmatullah/Rahmat Ullah=رحمت‌الله, Esmatullah/Ismatullah=عصمت‌الله, Zabihullah=ذبیح‌الله, Habibullah/Habib Ullah=حبیب‌الله, Farid=فرید, Jawad/Dschawad=جواد
            Mirwais/Mirweis=میرویس, Omid=امید, Nasir/Naser=ناصر, Sharif/Scharif=شریف, Qasim/Qasem=قاسم, Ali Reza/Alireza=علی‌رضا, Mohammad Reza=محمد رضا, Hashmat=حشمت
            Jamshid/Dschamschid=جمشید, Wahid=وحید, Ramin=رامین, Sohrab/Suhrab=سهراب, Ghulam/Gholam=غلام, Ibrahim/Ebrahim=ابراهیم, Khalil=خلیل, Murtaza/Morteza=مرتضی, Idris/Edris=ادریس
            """,
        women: """
            Zahra=زهرا, Fatima/Fatema=فاطمه, Masouma/Massuma=معصومه, Maryam/Mariam=مریم, Zainab/Zeinab=زینب, Farida=فریده, Shukria/Schukria=شکریه, Nazifa=نظیفه
            Shabnam/Schabnam=شبنم, Fereshta/Freschta=فرشته, Laila/Leila=لیلا, Parwin/Parvin=پروین, Nilofar/Nilufar=نیلوفر, Roya=رویا, Sahar=سحر, Shakila=شکیلا
            Hosna/Husna=حسنا, Marzia/Marsia=مرضیه, Tahira/Tahera=طاهره, Yalda=یلدا, Najiba=نجیبه, Somaya/Sumaya=سمیه, Karima=کریمه, Soraya=ثریا, Wajiha=وجیهه, Adela=عادله
            """,
        families: """
            Rahimi=رحیمی, Haidari/Haydari/Heidari=حیدری, Hussaini/Hosseini/Husseini=حسینی, Ahmadi=احمدی, Mohammadi/Muhammadi=محمدی, Karimi=کریمی, Amiri=امیری, Noori/Nuri/Nouri=نوری
            Sadat=سادات, Akbari=اکبری, Qasimi/Ghasemi=قاسمی, Rezai/Rezaie=رضایی, Jafari/Dschafari=جعفری, Azizi=عزیزی, Sharifi/Scharifi=شریفی, Hakimi=حکیمی, Sultani/Soltani=سلطانی
            Nazari=نظری, Alizada/Alizadeh=علی‌زاده, Ibrahimi/Ebrahimi=ابراهیمی, Yousufi/Yusufi/Yosofi=یوسفی, Stanikzai/Stanekzai=ستانکزی, Popal=پوپل, Wardak=وردک, Safi=صافی
            Popalzai=پوپلزی, Barakzai=بارکزی, Mangal=منگل, Zadran=زدران, Niazi=نیازی, Faizi/Fayzi=فیضی, Samadi=صمدی, Wahidi=وحیدی, Rasuli/Rasouli=رسولی, Hashimi/Hashemi=هاشمی
            Anwari=انوری, Omari=عمری, Qaderi/Qadiri=قادری, Mirzai=میرزایی, Habibi=حبیبی, Hotak=هوتک, Andarabi=اندرابی
            """);

    public static readonly NamePool Iranian = new(
        men: """
            Reza=رضا, Mehdi/Mahdi=مهدی, Hossein/Hussein=حسین, Amir=امیر, Behrouz/Behruz=بهروز, Kourosh/Kurosch=کوروش, Dariush/Dariusch=داریوش, Arash/Arasch=آرش, Siamak=سیامک
            Babak=بابک, Kaveh=کاوه, Mahmud/Mahmoud=محمود, Saeed/Said=سعید, Hamid=حمید, Majid/Madschid=مجید, Navid=نوید, Pouya/Puja=پویا, Farhad=فرهاد, Shahram=شهرام, Ehsan=احسان
            Peyman/Peiman=پیمان, Mohsen=محسن, Nima=نیما, Sina=سینا, Omid=امید
            """,
        women: """
            Shirin/Schirin=شیرین, Mina=مینا, Parisa=پریسا, Nasrin=نسرین, Leila/Leyla=لیلا, Maryam=مریم, Zahra=زهرا, Mahsa=مهسا, Nazanin=نازنین, Azadeh=آزاده, Elham=الهام
            Sara=سارا, Golnaz=گلناز, Roya=رویا, Samira=سمیرا, Narges=نرگس, Fereshteh/Fereschteh=فرشته, Mitra=میترا, Setareh=ستاره, Bahar=بهار, Taraneh=ترانه, Farzaneh=فرزانه
            Simin=سیمین, Niloufar/Nilufar=نیلوفر, Ladan=لادن
            """,
        families: """
            Hosseini/Husseini=حسینی, Moradi=مرادی, Ahmadi=احمدی, Mousavi/Mussawi=موسوی, Karimi=کریمی, Rahmani=رحمانی, Sadeghi=صادقی, Farahani=فراهانی, Kazemi=کاظمی, Bagheri=باقری
            Rostami=رستمی, Ghorbani=قربانی, Shirazi/Schirasi=شیرازی, Tehrani=تهرانی, Esfahani/Isfahani=اصفهانی, Tabrizi=تبریزی, Jalali/Dschalali=جلالی, Zamani=زمانی, Nikzad=نیکزاد
            Alavi/Alawi=علوی, Taheri=طاهری, Rezaei/Rezai=رضایی, Norouzi/Nowruzi=نوروزی, Asadi=اسدی, Azadi=آزادی, Parsa=پارسا, Shafiei=شفیعی, Golzar=گلزار, Heydari=حیدری, Mohseni=محسنی
            Najafi/Nadschafi=نجفی, Shokri=شکری, Salehi=صالحی, Yazdani=یزدانی, Amini=امینی, Ebrahimi=ابراهیمی, Sohrabi=سهرابی, Kamali=کمالی, Mahmoudi/Mahmudi=محمودی, Bahrami=بهرامی
            """);
}
