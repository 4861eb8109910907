namespace IntegrationPlatform.Cases.Demo;

internal static class NamesUkraine
{
    public static readonly NamePool Pool = new(
        men: """
            Oleksandr/Alexander=Олександр, Serhii/Sergij/Sergey=Сергій, Andrii/Andriy=Андрій, Mykola/Nikolaj=Микола, Volodymyr=Володимир, Ihor/Igor=Ігор
            Vitalii/Vitaliy=Віталій, Oleh/Oleg=Олег, Vasyl=Василь, Yurii/Jurij=Юрій, Viktor=Віктор, Ruslan=Руслан, Dmytro/Dmitro=Дмитро, Maksym=Максим
            Bohdan=Богдан, Taras=Тарас, Roman=Роман, Yevhen/Jewhen=Євген, Artem=Артем, Denys=Денис, Pavlo=Павло, Petro=Петро, Ivan=Іван, Kyrylo=Кирило
            Danylo=Данило, Nazar=Назар, Anatolii/Anatoliy=Анатолій, Hryhorii=Григорій, Mykhailo/Mychajlo=Михайло, Stanislav=Станіслав
            """,
        women: """
            Oksana=Оксана, Olena/Elena=Олена, Nataliia/Nataliya/Natalia=Наталія, Tetiana/Tetyana/Tatjana=Тетяна, Iryna/Irina=Ірина, Svitlana=Світлана
            Liudmyla/Lyudmyla=Людмила, Halyna/Galyna=Галина, Olha/Olga=Ольга, Mariia/Maria=Марія, Kateryna=Катерина, Yuliia/Julija=Юлія, Viktoriia/Viktoriya=Вікторія
            Anastasiia/Anastasia=Анастасія, Daryna=Дарина, Solomiia=Соломія, Zoriana=Зоряна, Larysa=Лариса, Nadiia/Nadija=Надія, Vira=Віра, Liubov=Любов
            Inna=Інна, Alla=Алла, Valentyna=Валентина, Yana/Jana=Яна, Polina=Поліна, Sofiia/Sofia=Софія, Alina=Аліна, Lesia/Lesya=Леся, Hanna/Anna=Ганна
            """,
        families: """
            Kovalenko=Коваленко, Petrenko=Петренко, Shevchenko/Schewtschenko=Шевченко, Bondarenko=Бондаренко, Tkachenko=Ткаченко, Kravchenko=Кравченко
            Oliinyk/Olijnyk=Олійник, Shevchuk=Шевчук, Polishchuk=Поліщук, Boiko/Bojko=Бойко, Melnyk=Мельник, Lysenko=Лисенко, Moroz=Мороз, Rudenko=Руденко
            Savchenko=Савченко, Marchenko=Марченко, Klymenko=Клименко, Pavlenko=Павленко, Vasylenko=Василенко, Havrylenko=Гавриленко, Sydorenko=Сидоренко
            Kovalchuk=Ковальчук, Romaniuk=Романюк, Ponomarenko=Пономаренко, Hryshchenko=Грищенко, Zinchenko=Зінченко, Levchenko=Левченко, Tkachuk=Ткачук
            Kostenko=Костенко, Kuzmenko=Кузьменко, Mazur=Мазур, Panchenko=Панченко, Babenko=Бабенко, Danylchenko=Данильченко, Onyshchenko=Онищенко
            Kovalskyi/Kowalskij|Kovalska/Kowalska=Ковальський|Ковальська, Savytskyi|Savytska=Савицький|Савицька, Zelinskyi|Zelinska=Зелінський|Зелінська
            Vynnytskyi|Vynnytska=Винницький|Винницька, Lozynskyi|Lozynska=Лозинський|Лозинська, Hnatiuk=Гнатюк, Didenko=Діденко, Yatsenko=Яценко, Stelmakh=Стельмах
            """);
}
