namespace IntegrationPlatform.Cases.Demo;

internal static class NamesGeorgia
{
    public static readonly NamePool Pool = new(
        men: """
            Giorgi/Georgi=გიორგი, Davit/David=დავით, Levan=ლევან, Zurab/Surab=ზურაბ, Nika=ნიკა, Irakli=ირაკლი, Tornike=თორნიკე, Luka=ლუკა, Mamuka=მამუკა, Vakhtang/Wachtang=ვახტანგ
            Temur=თემურ, Gocha=გოჩა, Besik=ბესიკ, Merab=მერაბ, Avtandil=ავთანდილ, Beka=ბექა, Lasha=ლაშა, Shota=შოთა, Otar=ოთარ, Kakha=კახა, Revaz=რევაზ, Archil=არჩილ, Gela=გელა
            Zaza=ზაზა, Malkhaz=მალხაზ, Jemal=ჯემალ
            """,
        women: """
            Nino=ნინო, Tamar=თამარ, Ketevan=ქეთევან, Natia=ნათია, Eka=ეკა, Mariam=მარიამ, Ana=ანა, Lela=ლელა, Manana=მანანა, Nana=ნანა, Maia/Maja=მაია, Khatuna=ხათუნა, Marina=მარინა
            Teona=თეონა, Lali=ლალი, Nestan=ნესტან, Irma=ირმა, Dali=დალი, Salome=სალომე, Inga=ინგა, Sopio/Sofio=სოფიო, Tea=თეა, Nunu=ნუნუ, Eteri=ეთერი, Tinatin=თინათინ, Lia=ლია
            """,
        families: """
            Beridze/Beridse=ბერიძე, Kapanadze=კაპანაძე, Gelashvili=გელაშვილი, Maisuradze=მაისურაძე, Giorgadze=გიორგაძე, Lomidze=ლომიძე, Tsiklauri/Ziklauri=წიკლაური, Kvaratskhelia=კვარაცხელია
            Bolkvadze=ბოლქვაძე, Khutsishvili=ხუციშვილი, Nozadze=ნოზაძე, Abashidze=აბაშიძე, Shengelia=შენგელია, Mchedlishvili=მჭედლიშვილი, Tabatadze=ტაბატაძე, Sulakvelidze=სულაქველიძე
            Kobalia=კობალია, Jikia=ჯიქია, Gogoladze=გოგოლაძე, Chkheidze=ჩხეიძე, Dvali=დვალი, Kalandadze=კალანდაძე, Mamulashvili=მამულაშვილი, Metreveli=მეტრეველი, Gabunia=გაბუნია
            Okropiridze=ოქროპირიძე, Papidze=პაპიძე, Kutateladze=ქუთათელაძე, Chikovani=ჩიქოვანი, Pipia=ფიფია, Zarandia=ზარანდია, Sichinava=სიჭინავა, Turmanidze=თურმანიძე, Surmanidze=სურმანიძე
            Diasamidze=დიასამიძე, Gvazava=გვაზავა, Kvirikashvili=კვირიკაშვილი, Shonia=შონია, Basilaia=ბასილაია, Janelidze=ჯანელიძე
            """);
}
