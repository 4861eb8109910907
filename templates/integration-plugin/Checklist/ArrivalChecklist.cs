using IntegrationPlatform.Sdk;

namespace Musterstadt.Notizbrett.Checklist;

/// <summary>A form on the case: described here, drawn, checked and stored by the host.</summary>
public sealed class ArrivalChecklist : IForm
{
    public const string Key = "musterstadt.notizbrett.ankommen";

    public FormDefinition Definition => new(Key, Version: 1, "Ankommen in Musterstadt",
    [
        new("registered", "Beim Bürgerbüro angemeldet?", FieldType.YesNo, Required: true),
        new("since", "Seit wann?", FieldType.Date, ShownIf: new FormCondition("registered", "true")),
        new("notes", "Was fehlt noch?", FieldType.LongText),
    ]);
}
