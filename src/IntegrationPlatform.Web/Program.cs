using IntegrationPlatform.Cases;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services
    .AddPlatform(builder.Configuration)
    .AddCases(builder.Configuration);

var app = builder.Build();
app.UseHosting();

return await Commands.RunAsync(app, args);

/// <summary>Named so that tests can start the host.</summary>
public partial class Program;
