using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>„Umzüge“: who is offered to us, for whoever may take somebody over; and what became of those whom one has offered oneself, or the team has.</summary>
[Route("transfers"), Permission(Rights.CasesWrite), PersonalPage("Transfer")]
internal sealed class TransfersController(CasesDb db, MyDesks desks, MunicipalityDirectory municipalities, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var (today, mine, team) = (Days.Today(clock), desks.Mine, user.May(Rights.CasesAssign));
        var offers = team
            ? await db.TransferOffers.AsNoTracking().Where(o => o.State == OfferState.Open && o.ExpiresOn >= today).OrderBy(o => o.ExpiresOn).ThenBy(o => o.Id).Take(Most).ToListAsync(cancellationToken)
            : [];
        // A restricted case is nobody's business but of who has offered it.
        var made = await db.Transfers.AsNoTracking().Where(t => t.OfferedBy == mine || (team && db.Cases.Any(c => c.Id == t.CaseId && !c.Restricted)))
            .OrderByDescending(t => t.OfferedAt).ThenByDescending(t => t.Id).Take(Most).Join(db.Cases, t => t.CaseId, c => c.Id, (t, c) => new { Transfer = t, c.Number }).ToListAsync(cancellationToken);
        var open = made.Select(m => m.Transfer.CaseId).ToList();
        var visible = (await desks.Visible(db).Where(c => open.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        return View(new TransfersPage(
            team,
            [.. offers.Select(o => OfferRow.Of(o, municipalities.NameOf(o.From), vault, T))],
            [.. made.OrderByDescending(m => m.Transfer.OfferedAt).Select(m => new SentRow(TransferRow.Of(m.Transfer, municipalities.NameOf(m.Transfer.To), vault, T), m.Number, visible.Contains(m.Transfer.CaseId)))]));
    }
}

internal sealed record TransfersPage(bool MayAccept, IReadOnlyList<OfferRow> Offers, IReadOnlyList<SentRow> Sent);

internal sealed record SentRow(TransferRow Transfer, string Number, bool MayOpen);

/// <summary>An offer that came in, to read.</summary>
internal sealed record OfferRow(
    Guid Id, string From, string? Name, int? BirthYear, string? Language, bool Restricted, IReadOnlyList<string> Parts, string? Message, string OfferedByName, DateTime OfferedAt, DateOnly ExpiresOn)
{
    public static OfferRow Of(TransferOffer offer, string from, Vault vault, IStringLocalizer texts) => new(
        offer.Id, from, vault.Open(offer.Name, offer.Id), offer.BirthYear, offer.Language, offer.Restricted, [.. TransferParts.Labels(offer.Parts, texts)],
        offer.Message is { } message ? vault.Open(message, offer.Id) : null, offer.OfferedByName, offer.OfferedAt, offer.ExpiresOn);
}
