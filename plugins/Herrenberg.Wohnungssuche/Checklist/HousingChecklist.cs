using IntegrationPlatform.Sdk;

namespace Herrenberg.Wohnungssuche.Checklist;

/// <summary>What a landlord asks for, and what is there already.</summary>
public sealed class HousingChecklist : IForm
{
    public const string Key = "herrenberg.wohnungssuche.checkliste";

    public FormDefinition Definition => new(Key, 1, "Wohnungssuche",
    [
        new("searching", "Sucht die Familie eine Wohnung?", FieldType.YesNo, Required: true),
        new("since", "Seit wann?", FieldType.Date, ShownIf: Searching),
        new("persons", "Für wie viele Personen?", FieldType.Number, Required: true, ShownIf: Searching),
        new("rent", "Höchste Kaltmiete in Euro", FieldType.Number, ShownIf: Searching),
        new("district", "Wo?", FieldType.Choice, Options:
        [
            new("anywhere", "Überall"), new("town", "Kernstadt"), new("gueltstein", "Gültstein"), new("affstaett", "Affstätt"), new("kuppingen", "Kuppingen"), new("other", "Anderer Ort"),
        ], ShownIf: Searching),
        new("permit", "Wohnberechtigungsschein", FieldType.Choice, Help: "Das Wohnungsamt stellt ihn für ein Jahr aus.", Options: [new("none", "Nicht beantragt"), new("asked", "Beantragt"), new("there", "Liegt vor")], ShownIf: Searching),
        new("permitUntil", "Gültig bis", FieldType.Date, ShownIf: new("permit", "there")),
        new("needs", "Was muss die Wohnung haben?", FieldType.LongText, Help: "Zum Beispiel ebenerdig wegen Rollstuhl. Keine Diagnosen.", ShownIf: Searching),
    ]);

    private static FormCondition Searching => new("searching", "true");
}
