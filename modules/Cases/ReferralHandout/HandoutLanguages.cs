namespace IntegrationPlatform.Cases.ReferralHandout;

/// <summary>The languages a handout speaks. All but German were translated by a machine and wait for a native speaker; Dari readers get Farsi.</summary>
internal static class HandoutLanguages
{
    public static readonly HandoutTexts German = new()
    {
        Tag = "de",
        Status = TranslationStatus.Original,
        Title = "Hier bekommen Sie Hilfe",
        Intro = "Diese Stelle kann Ihnen weiterhelfen:",
        Address = "Adresse",
        Phone = "Telefon",
        Hours = "Öffnungszeiten",
        Languages = "Gesprochene Sprachen",
        Access = "Zugang",
        Bring = "Bringen Sie dieses Blatt und einen Ausweis mit.",
        Free = "Sie entscheiden selbst, ob Sie hingehen.",
        NoData = "Wir haben der Stelle nichts über Sie mitgeteilt.",
        SomeData = "Wir teilen der Stelle nur mit, was Sie uns erlaubt haben. Sie können die Erlaubnis jederzeit zurücknehmen.",
        Questions = "Fragen? Wenden Sie sich an:",
    };

    public static readonly IReadOnlyList<HandoutTexts> All =
    [
        German,
        new()
        {
            Tag = "en",
            Status = TranslationStatus.Machine,
            Title = "Here you can get help",
            Intro = "This office can help you:",
            Address = "Address",
            Phone = "Telephone",
            Hours = "Opening hours",
            Languages = "Languages spoken",
            Access = "Access",
            Bring = "Bring this page and an identity document with you.",
            Free = "It is your own decision whether you go there.",
            NoData = "We have not told this office anything about you.",
            SomeData = "We only tell this office what you have allowed us to. You can take back your permission at any time.",
            Questions = "Questions? Please contact:",
        },
        new()
        {
            Tag = "ar",
            Status = TranslationStatus.Machine,
            Title = "هنا تحصل على المساعدة",
            Intro = "يمكن لهذه الجهة أن تساعدك:",
            Address = "العنوان",
            Phone = "الهاتف",
            Hours = "أوقات الدوام",
            Languages = "اللغات المتوفرة",
            Access = "إمكانية الدخول",
            Bring = "أحضر معك هذه الورقة ووثيقة هوية.",
            Free = "القرار لك وحدك في أن تذهب أو لا تذهب.",
            NoData = "لم نُخبر هذه الجهة بأي شيء عنك.",
            SomeData = "لا نُخبر هذه الجهة إلا بما سمحت لنا به. يمكنك سحب موافقتك في أي وقت.",
            Questions = "لديك أسئلة؟ تواصل مع:",
        },
        new()
        {
            Tag = "fa",
            Status = TranslationStatus.Machine,
            Title = "اینجا به شما کمک می‌شود",
            Intro = "این مرکز می‌تواند به شما کمک کند:",
            Address = "نشانی",
            Phone = "تلفن",
            Hours = "ساعات کاری",
            Languages = "زبان‌هایی که صحبت می‌شود",
            Access = "امکان ورود",
            Bring = "این برگه و یک مدرک شناسایی همراه بیاورید.",
            Free = "رفتن یا نرفتن تصمیم خود شماست.",
            NoData = "ما هیچ چیزی درباره شما به این مرکز نگفته‌ایم.",
            SomeData = "ما فقط چیزی را به این مرکز می‌گوییم که شما اجازه داده‌اید. شما می‌توانید هر زمان اجازه خود را پس بگیرید.",
            Questions = "پرسشی دارید؟ تماس بگیرید با:",
        },
        new()
        {
            Tag = "tr",
            Status = TranslationStatus.Machine,
            Title = "Buradan yardım alabilirsiniz",
            Intro = "Bu kurum size yardımcı olabilir:",
            Address = "Adres",
            Phone = "Telefon",
            Hours = "Çalışma saatleri",
            Languages = "Konuşulan diller",
            Access = "Erişim",
            Bring = "Bu kâğıdı ve bir kimlik belgesini yanınızda getirin.",
            Free = "Gidip gitmeyeceğinize siz karar verirsiniz.",
            NoData = "Bu kuruma sizin hakkınızda hiçbir şey bildirmedik.",
            SomeData = "Bu kuruma yalnızca izin verdiğiniz bilgileri bildiririz. İzninizi istediğiniz zaman geri alabilirsiniz.",
            Questions = "Sorularınız mı var? Lütfen başvurun:",
        },
        new()
        {
            Tag = "uk",
            Status = TranslationStatus.Machine,
            Title = "Тут вам допоможуть",
            Intro = "Ця установа може вам допомогти:",
            Address = "Адреса",
            Phone = "Телефон",
            Hours = "Години прийому",
            Languages = "Мови спілкування",
            Access = "Доступність",
            Bring = "Візьміть із собою цей аркуш і документ, що посвідчує особу.",
            Free = "Ви самі вирішуєте, чи йти туди.",
            NoData = "Ми нічого не повідомляли цій установі про вас.",
            SomeData = "Ми повідомляємо цій установі лише те, що ви нам дозволили. Ви можете будь-коли відкликати свій дозвіл.",
            Questions = "Маєте запитання? Звертайтеся до:",
        },
        new()
        {
            Tag = "ru",
            Status = TranslationStatus.Machine,
            Title = "Здесь вам помогут",
            Intro = "Это учреждение может вам помочь:",
            Address = "Адрес",
            Phone = "Телефон",
            Hours = "Часы приёма",
            Languages = "Языки общения",
            Access = "Доступность",
            Bring = "Возьмите с собой этот лист и документ, удостоверяющий личность.",
            Free = "Вы сами решаете, идти ли туда.",
            NoData = "Мы ничего не сообщали этому учреждению о вас.",
            SomeData = "Мы сообщаем этому учреждению только то, что вы нам разрешили. Вы можете отозвать своё разрешение в любое время.",
            Questions = "Есть вопросы? Обращайтесь к:",
        },
        new()
        {
            Tag = "fr",
            Status = TranslationStatus.Machine,
            Title = "Ici, on peut vous aider",
            Intro = "Ce service peut vous aider :",
            Address = "Adresse",
            Phone = "Téléphone",
            Hours = "Heures d’ouverture",
            Languages = "Langues parlées",
            Access = "Accès",
            Bring = "Apportez cette feuille et une pièce d’identité.",
            Free = "C’est vous qui décidez d’y aller ou non.",
            NoData = "Nous n’avons rien dit à ce service à votre sujet.",
            SomeData = "Nous ne disons à ce service que ce que vous nous avez permis. Vous pouvez retirer votre accord à tout moment.",
            Questions = "Des questions ? Adressez-vous à :",
        },
        new()
        {
            Tag = "ti",
            Status = TranslationStatus.Machine,
            Title = "ኣብዚ ሓገዝ ክትረኽቡ ትኽእሉ ኢኹም",
            Intro = "እዚ ቤት ጽሕፈት ክሕግዘኩም ይኽእል እዩ፦",
            Address = "ኣድራሻ",
            Phone = "ተሌፎን",
            Hours = "ናይ ስራሕ ሰዓታት",
            Languages = "ዝዝረቡ ቋንቋታት",
            Access = "መእተዊ",
            Bring = "ነዚ ወረቐትን መንነት ዝገልጽ ሰነድን ሒዝኩም ምጹ።",
            Free = "ምኻድን ዘይምኻድን ናይ ገዛእ ርእስኹም ውሳነ እዩ።",
            NoData = "ንሕና ብዛዕባኹም ንዚ ቤት ጽሕፈት ዝነገርናዮ ነገር የለን።",
            SomeData = "ንዚ ቤት ጽሕፈት እቲ ዘፍቀድኩምልና ጥራይ ኢና ንነግሮ። ፍቓድኩም ኣብ ዝኾነ እዋን ክትስሕቡዎ ትኽእሉ ኢኹም።",
            Questions = "ሕቶ ኣለኩም ዶ? ናብዚ ተወከሱ፦",
        },
    ];

    public static HandoutTexts? Find(string? tag) => All.FirstOrDefault(t => t.Tag == tag);

    /// <summary>In the client's language, or German where we do not have it.</summary>
    public static HandoutTexts For(string? language) => Find(CodeLists.Languages.Tag(language) is "prs" ? "fa" : CodeLists.Languages.Tag(language)) ?? German;

    /// <summary>Code of CL-03, for the German name of the language.</summary>
    public static string CodeOf(HandoutTexts texts) => CodeLists.Languages.List.Entries.First(l => CodeLists.Languages.Tag(l.Code) == texts.Tag).Code;
}
