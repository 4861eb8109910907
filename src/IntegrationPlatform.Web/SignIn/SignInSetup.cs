using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.SignInCode;

namespace IntegrationPlatform.Web.SignIn;

internal static class SignInSetup
{
    public static IServiceCollection AddSignInPages(this IServiceCollection services) => services
        .AddSingleton<Turns>()
        .AddSingleton<UsedCodes>()
        .AddScoped<PasswordCheck>()
        .AddScoped<SecondStep>()
        .AddScoped<OwnAccount>()
        .AddScoped<DemoDoors>()
        .AddExpiredForms();
}
