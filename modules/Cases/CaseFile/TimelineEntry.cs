using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CaseFile;

/// <summary>A contact as the timeline shows it.</summary>
internal sealed record TimelineEntry(
    Guid Id, Guid CaseId, DateTime At, ContactMode Mode, DurationBand Duration, ContactKind Kind, List<string> Topics, SealedText? Note,
    Guid RecordedBy, string RecordedByName, DateTime RecordedAt, DateTime? EditedAt)
{
    public string? Text { get; private init; }
    public bool Unreadable => Note is not null && Text is null;
    public bool MayBeTakenBack { get; private init; }

    public string Icon => Mode switch
    {
        ContactMode.Phone => "phone",
        ContactMode.HomeVisit => "house",
        ContactMode.Accompaniment => "footprints",
        ContactMode.Video => "eye",
        ContactMode.Email or ContactMode.Letter => "mail",
        ContactMode.Group => "users",
        _ => "message-circle",
    };

    public string TopicNames(Topics labels, IStringLocalizer texts) => string.Join(", ", Topics.Select(t => texts[labels.Label(t)].Value));

    /// <summary>In the order of the index, newest first.</summary>
    public static IQueryable<TimelineEntry> Newest(CasesDb db, Guid caseId) => Project(db.Contacts.Where(c => c.CaseId == caseId && c.TakenBackAt == null)
        .OrderByDescending(c => c.At).ThenByDescending(c => c.Id));

    public static IQueryable<TimelineEntry> Project(IQueryable<Contact> contacts) => contacts.Select(c => new TimelineEntry(
        c.Id, c.CaseId, c.At, c.Mode, c.Duration, c.Kind, c.Topics, c.Note, c.RecordedBy, c.RecordedByName, c.RecordedAt, c.EditedAt));

    public TimelineEntry Open(Vault vault, Guid? user, DateTime now) => this with
    {
        Text = Note is null ? null : vault.Open(Note, Id),
        MayBeTakenBack = RecordedBy == user && now - RecordedAt <= Contact.TakeBackTime,
    };
}
