using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>Asks extensions before a page is made for a member, so that views need not wait for them.</summary>
internal sealed class AskingMiddleware(RequestDelegate next, Menus menus)
{
    public async Task InvokeAsync(HttpContext context, CurrentMunicipality here, CurrentUser user, Extensions<IMenu> extensions, CodeValuesHere codes)
    {
        if (here.Id is not null && user.IsMember)
        {
            await menus.PrepareAsync(extensions, here.Id, context.RequestAborted);
            await codes.PrepareAsync(context.RequestAborted);
        }
        await next(context);
    }
}
