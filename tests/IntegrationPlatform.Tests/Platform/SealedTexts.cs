using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>A case of Anna's with one of every kind of sealed text.</summary>
internal sealed record SealedCase(Guid Manager, string Path);

/// <summary>All that is sealed in a database, and whether it still opens.</summary>
internal static class SealedTexts
{
    private const string Note = "Wohnungsgeberbestätigung besprochen.";

    public static Task<Rotation> RotateAsync(this TestHost host) => host.InAsync(null, services => services.GetRequiredService<KeyRotation>().RotateAsync(CancellationToken.None));

    public static Task<List<DataKey>> KeysAsync(this TestHost host) => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().DataKeys.AsNoTracking().ToListAsync());

    public static async Task OpensAsync(this TestHost host, SealedCase arranged)
    {
        using var anna = await host.SignInAsync("anna");
        Assert.Contains(Note, (await anna.GetAsync(arranged.Path + "/timeline")).Text(), StringComparison.Ordinal);
        Assert.Contains("B1-Kurs anmelden", (await anna.GetAsync(arranged.Path)).Html, StringComparison.Ordinal);
        var form = Browserless.Form(await anna.GetAsync(arranged.Path + "/contacts/new"), f => f.Fields.Any(field => field.Name == "Note"));
        Assert.Equal("Entwurf", form.Fields.Single(f => f.Name == "Note").Value);
        Assert.Equal("Frühere Fassung", await host.InAsync("weissach", async services =>
        {
            var revision = await services.GetRequiredService<CasesDb>().Set<ContactRevision>().SingleAsync();
            return services.GetRequiredService<Vault>().Open(revision.Note!, revision.Id);
        }));
    }

    public static async Task<SealedCase> SealedCaseAsync(this TestHost host)
    {
        var anna = await host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", anna);
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var id = Guid.CreateVersion7();
            db.Add(new ContactRevision
            {
                Id = id,
                ContactId = Guid.Parse(arranged.Ids["contactId"]),
                At = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc),
                Mode = ContactMode.Phone,
                Duration = DurationBand.UpTo10,
                Kind = ContactKind.Counselling,
                Note = services.GetRequiredService<Vault>().Seal("Frühere Fassung", id),
                ReplacedByName = "Anna Probe",
                ReplacedAt = new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc),
            });
            var refused = Guid.CreateVersion7();
            var vault = services.GetRequiredService<Vault>();
            var disclosure = new Disclosure
            {
                Id = refused,
                CaseId = arranged.CaseId,
                Recipient = vault.Seal("Behörde", refused),
                What = vault.Seal("Nichts", refused),
                Basis = LegalBasis.Request87AufenthG,
                RequestedBy = anna,
                RequestedByName = "Anna Probe",
                RequestedAt = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc),
            };
            disclosure.Refuse(Guid.CreateVersion7(), "Lea Probe", new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), vault.Seal("Keine Vorschrift", refused));
            db.Add(disclosure);
            var caseId = arranged.CaseId;
            var check = Guid.CreateVersion7();
            db.Add(new EligibilityCheck
            {
                Id = check,
                CaseId = caseId,
                ProfileCode = ProgramProfileTable.Shipped,
                Result = EligibilityResult.EligibleWithReason,
                Text = vault.Seal("Ausnahme", check),
                CheckedBy = anna,
                CheckedByName = "Anna Probe",
                CheckedOn = new DateOnly(2026, 11, 20),
            });
            var period = CounsellingPeriod.Of(caseId, await db.Profiles.SingleAsync());
            period.StartByHand(new DateOnly(2024, 1, 1), vault.Seal("Später angekommen", period.Id));
            period.WantExtension(period.LatestEnd!.Value, vault.Seal("Ausbildung beginnt erst im September", period.Id), anna, "Anna Probe", new DateOnly(2026, 11, 20), anna);
            db.Add(period);
            (await db.Cases.SingleAsync(c => c.Id == caseId)).Close(ClosingReason.GoalsReached, vault.Seal("Wohnung und Arbeit gefunden", caseId), new DateOnly(2026, 11, 20));
            var person = await db.Cases.Where(c => c.Id == arranged.CaseId).Select(c => c.PersonId).SingleAsync();
            foreach (var area in Areas.All)
            {
                var record = area.New(Guid.CreateVersion7(), person, anna, "Anna Probe", new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));
                foreach (var field in area.All.Where(f => f.Sealed))
                    field.Property.SetValue(record, services.GetRequiredService<Vault>().Seal("Versiegelt", record.Id));
                db.Add(record);
            }
            await db.SaveChangesAsync();
        });
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var id = Guid.CreateVersion7();
            db.PluginRecords.Add(new PluginRecord { Id = id, PluginId = "probe.alles", Kind = "Probe", Key = "1", Json = services.GetRequiredService<Vault>().Seal("{}", id) });
            var form = FormEdition.Of(new("probe.alles.bogen", 1, "Bogen", [new("a", "A", FieldType.Text)]));
            var answers = Guid.CreateVersion7();
            db.FormEditions.Add(form);
            db.FormAnswers.Add(new FormAnswerSet { Id = answers, FormKey = form.FormKey, Subject = arranged.CaseId, EditionId = form.Id, Values = services.GetRequiredService<Vault>().Seal("{}", answers) });
            await db.SaveChangesAsync();
        });
        Assert.True(await host.Services.GetRequiredService<DraftRescue>().SaveAsync(anna, "weissach", $"cases/{arranged.CaseId}/contacts/new", new Dictionary<string, string[]> { ["Note"] = ["Entwurf"] }, CancellationToken.None));
        return new SealedCase(anna, arranged.Path);
    }

    public static async Task<IReadOnlyList<(string Kind, SealedText Text)>> TextsAsync(this TestHost host)
    {
        var texts = new List<(string, SealedText)>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            await host.InAsync("weissach", async services =>
            {
                var db = (DbContext)services.GetRequiredService(module.Context);
                foreach (var property in SealedIn(db))
                {
                    foreach (var row in await RowsAsync(db, property.DeclaringType.ClrType))
                    {
                        if (db.Entry(row).Property(property.Name).CurrentValue is SealedText text)
                            texts.Add(($"{property.DeclaringType.Name}.{property.Name}", text));
                    }
                }
            });
        }
        return texts;
    }

    public static async Task<HashSet<string>> SealedKindsAsync(this TestHost host)
    {
        var kinds = new HashSet<string>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
            await host.InAsync(null, services => Task.FromResult(SealedIn((DbContext)services.GetRequiredService(module.Context)).All(p => kinds.Add($"{p.DeclaringType.Name}.{p.Name}"))));
        return kinds;
    }

    private static IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IProperty> SealedIn(DbContext db) =>
        db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(SealedText));

    private static async Task<List<object>> RowsAsync(DbContext db, Type entity) =>
        await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(db, null)!).ToListAsync();
}
