using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>The address / exists twice: to choose a municipality, and as the start of one. Routing cannot tell them apart, the place can.</summary>
internal sealed class PlacePolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => IsOutside(e) == true) && endpoints.Any(e => IsOutside(e) == false);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var outside = httpContext.RequestServices.GetRequiredService<ICurrentMunicipality>().Id is null;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsOutside(candidates[i].Endpoint) == !outside)
                candidates.SetValidity(i, false);
        }
        return Task.CompletedTask;
    }

    /// <summary>Null for what is not a page, such as assets.</summary>
    private static bool? IsOutside(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null
        ? null
        : endpoint.Metadata.GetMetadata<OutsideMunicipalityAttribute>() is not null;
}
