using Microsoft.AspNetCore.Authorization;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>
/// For a page that knows its user by a secret in the address, because who asks cannot sign in: a calendar program. The page finds out whose secret it is
/// and calls <see cref="LinkHolder"/>, which asks for the right. Its address stands in no audit: that would give the secret away.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenByLinkAttribute : Attribute, IAllowAnonymous;
