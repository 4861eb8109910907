using IntegrationPlatform.Platform.Plugins;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>A controller's area is its module, its view folder the use case: CaseListController of Cases finds /Cases/CaseList/Index.cshtml.</summary>
internal sealed class ModuleConvention(PluginCatalog plugins) : IControllerModelConvention
{
    private const string Ours = "IntegrationPlatform.";

    public void Apply(ControllerModel controller)
    {
        var assembly = controller.ControllerType.Assembly.GetName().Name!;
        if (plugins.OwnerOf(controller.ControllerType.Assembly) is { } plugin)
            Own(controller, plugin.Id);
        controller.RouteValues["area"] = assembly.StartsWith(Ours, StringComparison.Ordinal) ? assembly[Ours.Length..] : assembly;
    }

    /// <summary>Addresses of a plugin start with its id, so they can meet neither the platform's nor another plugin's.</summary>
    private static void Own(ControllerModel controller, string plugin)
    {
        var prefix = new AttributeRouteModel(new RouteAttribute($"{PluginGate.Prefix}/{plugin}"));
        var own = controller.Selectors.Where(s => s.AttributeRouteModel is not null).ToList();
        foreach (var selector in own.Count > 0 ? own : controller.Actions.SelectMany(a => a.Selectors))
            selector.AttributeRouteModel = AttributeRouteModel.CombineAttributeRouteModel(prefix, selector.AttributeRouteModel);
        foreach (var selector in controller.Actions.SelectMany(a => a.Selectors).Concat(own))
            selector.EndpointMetadata.Add(new OwnedByPlugin(plugin));
    }
}
