using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>A page that exists only without a municipality in front: signing in, the own account, the choice of municipality.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutsideMunicipalityAttribute : Attribute;

/// <summary>Every other page exists only inside one: <c>/cases</c> and <c>/weissach/anmelden</c> are 404 before anyone is asked to sign in.</summary>
internal sealed class PlaceMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ICurrentMunicipality current)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
        {
            var outside = endpoint.Metadata.GetMetadata<OutsideMunicipalityAttribute>() is not null;
            if (outside != (current.Id is null))
            {
                context.SetEndpoint(null);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        }
        return next(context);
    }
}
