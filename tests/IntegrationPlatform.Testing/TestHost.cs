using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace IntegrationPlatform.Testing;

/// <summary>The real host on a free port with a database of its own; only the clock is ours.</summary>
public class TestHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "Testkennwort-2026";

    private readonly TestDatabase _database;
    private readonly Action<IServiceCollection>? _services;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private bool _isGuest;

    static TestHost() => NoFileWatchers.Set();

    public TestHost() : this(TestDatabase.Migrated())
    {
    }

    /// <summary>For fixtures that start with other settings, such as a demo scene.</summary>
    protected TestHost(IReadOnlyDictionary<string, string?> settings) : this(TestDatabase.Migrated(), settings)
    {
    }

    private TestHost(TestDatabase database, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        _database = database;
        _services = services;
        _settings = settings ?? new Dictionary<string, string?>();
        UseKestrel(0);
    }

    /// <summary>A host with other settings or an additional service; the caller initializes it.</summary>
    public static TestHost With(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null) =>
        new(database ?? TestDatabase.Migrated(), settings, services);

    /// <summary>Another node on the same database, or the same one started again; dispose it before this one.</summary>
    public TestHost Beside(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null) =>
        new(_database, settings, services) { _isGuest = true };

    public FakeClock Clock { get; } = new();
    public string Folder => _database.Folder;
    public Uri Address => ClientOptions.BaseAddress;

    public virtual ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_isGuest && !_database.IsTemplate)
            _database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets(); // only Development finds the files of a build that is not published
        foreach (var (key, value) in _database.Settings.Concat(_settings))
            builder.UseSetting(key, value);
        if (!_settings.ContainsKey("SignIn:RequireSecondFactor"))
            builder.UseSetting("SignIn:RequireSecondFactor", "false");
        if (!_settings.ContainsKey("Plugins:RequireSignature"))
            builder.UseSetting("Plugins:RequireSignature", "false");
        if (!_settings.ContainsKey("SignIn:AttemptsPerMinute"))
            builder.UseSetting("SignIn:AttemptsPerMinute", "100000");
        if (!_settings.ContainsKey("Jobs:Run"))
            builder.UseSetting("Jobs:Run", "false"); // the clock is ours, so a test says itself when jobs are looked after
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton(typeof(IDbContextOptionsConfiguration<>), typeof(Strict<>));
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000); // the strength of the hash is Identity's, its cost would be ours
            _services?.Invoke(services);
        });
    }

    /// <summary>An account with one role in one municipality; called again with the same name it gets another membership.</summary>
    public async Task<Guid> AddUserAsync(string name, string municipality, Role role)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByNameAsync(name);
        if (user is null)
        {
            user = new User { UserName = name, Email = name + "@example.org", DisplayName = char.ToUpperInvariant(name[0]) + name[1..] + " Probe", EmailConfirmed = true };
            var made = await users.CreateAsync(user, Password);
            Assert.True(made.Succeeded, made.ToString());
        }
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.Memberships.Add(new Membership { UserId = user.Id, MunicipalityId = municipality, Role = role });
        await db.SaveChangesAsync();
        Services.GetRequiredService<Accounts>().Forget(user.Id);
        return user.Id;
    }

    public async Task<Browserless> SignInAsync(string name)
    {
        var user = new Browserless(Address);
        await user.SignInAsync(name, Password);
        return user;
    }

    /// <summary>Looks into the host from inside a municipality, as a job would.</summary>
    public async Task<T> InAsync<T>(string? municipality, Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        if (municipality is not null)
            scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        return await look(scope.ServiceProvider);
    }

    public Task InAsync(string? municipality, Func<IServiceProvider, Task> look) => InAsync(municipality, async services =>
    {
        await look(services);
        return true;
    });
}
