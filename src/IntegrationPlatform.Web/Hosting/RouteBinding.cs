using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>
/// What the address names is read from the address alone. MVC would ask the posted fields first, and then a body could point an action at
/// another record than the one that the audit writes down.
/// </summary>
internal sealed class RouteBinding : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var routes = from selector in action.Selectors
                     from above in action.Controller.Selectors.Select(s => s.AttributeRouteModel).DefaultIfEmpty()
                     let template = AttributeRouteModel.CombineAttributeRouteModel(above, selector.AttributeRouteModel)?.Template
                     where template is not null
                     from part in RoutePatternFactory.Parse(template).Parameters
                     select part.Name;
        var named = routes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BindingSource is null && named.Contains(p.Name)))
            (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
    }
}
