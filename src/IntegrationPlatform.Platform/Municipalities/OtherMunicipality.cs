using IntegrationPlatform.Platform.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>
/// The one way to do something in another municipality than the current one: a single service works there, in a scope of its own that sees only that municipality,
/// and what comes back is what it answers. Whoever asks has no role there; the service itself checks what is allowed. The rules of isolation name who may use it.
/// </summary>
public sealed class OtherMunicipality(IServiceScopeFactory scopes, MunicipalityDirectory municipalities, CurrentUser user)
{
    public async Task<TResult> AskAsync<TService, TResult>(string municipality, Func<TService, Task<TResult>> work) where TService : notnull
    {
        if (!municipalities.Exists(municipality))
            throw new InvalidOperationException($"There is no municipality {municipality}.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ComeFromOutside(user);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
