using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Drafts;

/// <summary>Keeps what a user typed into a form of a municipality while nobody is in one: at the sign-in page, after the session had ended.</summary>
public sealed class DraftRescue(IServiceScopeFactory scopes, Accounts accounts, TimeProvider clock)
{
    /// <returns>False if the user does not work in that municipality any more.</returns>
    public async Task<bool> SaveAsync(Guid user, string municipality, string form, IReadOnlyDictionary<string, string[]> fields, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(user, cancellationToken) is not { } account)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        var there = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        there.SignIn(account, Days.Today(clock), null);
        if (!there.IsMember)
            return false;
        await scope.ServiceProvider.GetRequiredService<DraftStore>().SaveAsync(form, fields, cancellationToken);
        return true;
    }
}
