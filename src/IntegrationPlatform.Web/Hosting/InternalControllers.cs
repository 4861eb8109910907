using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>A module's controllers are internal like everything else in it; MVC by itself would only see public ones.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo is { IsClass: true, IsAbstract: false, IsPublic: false, ContainsGenericParameters: false } && typeInfo.IsAssignableTo(typeof(ControllerBase));
}
