using Microsoft.AspNetCore.Authorization;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>
/// For a page that knows who asks by a secret in the address, because they cannot sign in. A calendar program: the page finds out whose secret it is
/// and calls <see cref="LinkHolder"/>, which asks for the right. A client: the page asks for a PIN besides and shows their own plan.
/// Its address stands in no audit and no referrer, and no search engine keeps it: that would give the secret away.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenByLinkAttribute : Attribute, IAllowAnonymous;
