using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Anna has a case, Bert is to cover for her, and there is the team's lead; others each time.</summary>
public abstract class CoverWork(TestHost host) : IAsyncLifetime
{
    private protected TestHost Host { get; } = host;
    private protected Worker Anna { get; private set; } = null!;
    private protected Worker Bert { get; private set; } = null!;
    private protected Worker Lead { get; private set; } = null!;
    private protected ArrangedCase Case { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        (Anna, Bert, Lead) = (await Host.WorkerAsync(), await Host.WorkerAsync(), await Host.WorkerAsync(Role.TeamLead));
        Case = await Arrange.CaseAsync(Host, "weissach", Anna.Id, "Vertreten", "Vera");
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected string Desk => $"/weissach/cases?view=cover&for={Anna.Id}";

    private protected async Task<string> SheetAsync() =>
        $"/weissach/absences/{await Host.CasesAsync(db => db.Covers.Where(c => c.CoverId == Bert.Id && c.ManagerId == Anna.Id).Select(c => c.Id).SingleAsync())}/handover";

    private protected async Task SeesAsync(bool sees)
    {
        foreach (var page in new[] { "", "/timeline", "/contacts/new" })
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await (await FreshAsync()).GetAsync(Case.Path + page)).Status);
    }

    /// <summary>A day later the session is over; who signs in again is the same.</summary>
    private protected Task<Browserless> FreshAsync() => Host.SignInAsync(Bert.DisplayName.Split(' ')[0].ToLowerInvariant());

    private protected async Task EnterAsync(Worker by, string from, string until, Worker? absent = null, Worker? standIn = null) =>
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(by, from, until, absent ?? Anna, standIn ?? Bert)).Status);

    private protected static Task<Page> SendAsync(Worker by, string from, string until, Worker absent, Worker standIn, params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] all = [("Manager", absent.Id.ToString()), ("Cover", standIn.Id.ToString()), ("From", from), ("Until", until), ("Reason", nameof(AbsenceReason.Leave))];
        return by.Web.SendAsync("/weissach/absences/new", [.. all.Where(a => changes.All(c => c.Name != a.Name)), .. changes]);
    }
}
