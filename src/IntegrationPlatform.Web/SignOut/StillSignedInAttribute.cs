using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IntegrationPlatform.Web.SignOut;

/// <summary>Signing out when the session is over already is done, not an error. Asked before the form token, which belongs to the old session.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StillSignedInAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().Id is null)
            context.Result = new LocalRedirectResult("/anmelden?hinweis=abgemeldet");
    }
}
