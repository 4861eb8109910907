using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>A controller's area is its module, its view folder the use case: CaseListController of Cases finds /Cases/CaseList/Index.cshtml.</summary>
internal sealed class ModuleConvention : IControllerModelConvention
{
    private const string Ours = "IntegrationPlatform.";

    public void Apply(ControllerModel controller)
    {
        var assembly = controller.ControllerType.Assembly.GetName().Name!;
        controller.RouteValues["area"] = assembly.StartsWith(Ours, StringComparison.Ordinal) ? assembly[Ours.Length..] : assembly;
    }
}
