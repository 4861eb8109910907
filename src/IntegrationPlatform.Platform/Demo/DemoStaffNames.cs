using System.Text;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Invented managers: 70 given names × 91 family names, in an order that looks drawn.</summary>
internal static class DemoStaffNames
{
    private static readonly string[] Given = Split(
        """
        Katrin Stefan Julia Michael Sandra Thomas Nicole Andreas Melanie Daniel Petra Florian Christina Matthias Susanne Alexander Martina Christian
        Lena Sebastian Eva Jan Carolin Benjamin Simone Philipp Birgit Tim Anja Felix Silke Manuel Kathrin David Monika Oliver Yvonne Ralf Tanja Bernd
        Elif Mehmet Marija Ivan Olga Paweł Fatma Giulia Marco Ana Leyla Samir Nadja Lukas Hannah Moritz Franziska Jakob Theresa Simon Verena Achim
        Doris Holger Elke Volker Rosa Kilian Annika Frieder
        """);

    private static readonly string[] Family = Split(
        """
        Bauer Weiß Schäfer Kurz Maier Fritz Hoffmann Lang Klein Wolf Schröder Neumann Schwarz Zimmer Braun Krüger Hofer Hartmann Lange Schmitt Werner
        Krause Lehmann Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Scholz Möller Weber Jung Hahn Schubert Vogel Friedrich Keller Günther
        Frank Berg Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vetter Stein Jäger
        Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold
        Yıldız Novak Petrović Nowak Rossi Demirel
        """);

    public static string UserName(string displayName) => Plain(displayName).Replace(' ', '.');

    public static IEnumerable<string> All()
    {
        // 37 · 70 + 1 and 91 share no factor, so no pair comes twice.
        for (var i = 0; i < Given.Length * Family.Length; i++)
            yield return $"{Given[i % Given.Length]} {Family[((i * 37) + (i / Given.Length)) % Family.Length]}";
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length + 2);
        foreach (var letter in name.ToLowerInvariant())
        {
            plain.Append(letter switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                'ı' => "i",
                'ł' => "l",
                'ć' => "c",
                _ => letter.ToString(),
            });
        }
        return plain.ToString();
    }

    private static string[] Split(string names) => names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
