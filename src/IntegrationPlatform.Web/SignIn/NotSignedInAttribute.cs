using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>
/// Whoever is signed in goes on at once. It comes before the check of the form token: after a double click the second half
/// carries a token of nobody and would be refused. Somebody else's name must not end in the open session of a colleague.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotSignedInAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<CurrentUser>().Id is not { } id)
            return;
        if (await FormAsync(http.Request) is not { } form)
        {
            context.Result = new BadRequestResult();
            return;
        }
        var typed = form[nameof(SignInForm.UserName)].ToString();
        var wish = form["weiter"].Count > 0 ? form["weiter"].ToString() : http.Request.Query["weiter"].ToString();
        context.Result = typed.Length == 0 || await http.RequestServices.GetRequiredService<PasswordCheck>().FindAsync(typed) is not { } user || user.Id == id
            ? new LocalRedirectResult(Onward.To(wish))
            : new RedirectResult("/?hinweis=angemeldet");
    }

    private static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return null; // more fields than any form of ours has
        }
    }
}
