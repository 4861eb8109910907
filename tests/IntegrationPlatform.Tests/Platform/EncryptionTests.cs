using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace IntegrationPlatform.Tests.Platform;

public sealed class EncryptionTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Guid Row = Guid.Parse("0193a000-0000-7000-8000-000000000001");

    [Theory, InlineData(""), InlineData("Ärztin: أحمد 🏠\r\n\0Ende")]
    public async Task What_is_sealed_opens_in_its_own_row(string text) =>
        Assert.Equal(text, await WithVaultAsync("weissach", vault => vault.Open(vault.Seal(text, Row), Row)));

    [Fact]
    public async Task The_same_text_never_looks_the_same_twice() =>
        Assert.NotEqual(await WithVaultAsync("weissach", vault => vault.Seal("Notiz", Row)), await WithVaultAsync("weissach", vault => vault.Seal("Notiz", Row)));

    [Fact]
    public async Task In_another_row_it_does_not_open() =>
        Assert.Null(await WithVaultAsync("weissach", vault => vault.Open(vault.Seal("Notiz", Row), Guid.CreateVersion7())));

    [Fact]
    public async Task In_another_municipality_it_does_not_open()
    {
        var text = await WithVaultAsync("weissach", vault => vault.Seal("Notiz", Row));
        Assert.Null(await WithVaultAsync("sindelfingen", vault => vault.Open(text, Row)));
    }

    [Fact]
    public async Task Not_one_changed_byte_goes_unnoticed()
    {
        var text = await WithVaultAsync("weissach", vault => vault.Seal("Notiz", Row));
        for (var i = 0; i < text.Bytes.Length; i++)
        {
            var bytes = text.Bytes.ToArray();
            bytes[i] ^= 1;
            Assert.Null(await WithVaultAsync("weissach", vault => vault.Open(new SealedText(bytes), Row)));
            Assert.Null(await WithVaultAsync("weissach", vault => vault.Open(new SealedText(bytes.AsMemory(0, i)), Row)));
        }
    }

    [Fact]
    public async Task An_unreadable_note_says_so_and_its_page_stays_up()
    {
        var id = await host.AddUserAsync("kaputt", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", id, family: "Unleserlich");
        await SpoilAsync(host, arranged);
        using var user = await host.SignInAsync("kaputt");
        foreach (var path in new[] { arranged.Path, arranged.Path + "/timeline" })
        {
            var page = await user.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Unleserlich", page.Text(), StringComparison.Ordinal);
            Assert.Contains("Diese Notiz lässt sich nicht entschlüsseln.", page.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_its_master_key_the_host_refuses_to_start_and_says_which()
    {
        await using var stranger = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:7"] = MasterKeys.NewKey() });
        var refused = Assert.ThrowsAny<Exception>(stranger.StartServer);
        Assert.Contains("The master key \"1\" is missing from the settings", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_production_no_master_key_is_made_up()
    {
        var folder = Directory.CreateTempSubdirectory("integrationplatform-").FullName;
        var production = new HostingEnvironment { EnvironmentName = "Production", ContentRootPath = folder };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = folder }).Build();
        var refused = Assert.Throws<InvalidOperationException>(() => new MasterKeys(settings, new DatabaseSettings(settings, production), production));
        Assert.StartsWith("No master key.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData("nicht base64"), InlineData("YWJj")]
    public void A_master_key_that_is_none_is_refused(string key)
    {
        var here = new HostingEnvironment { ContentRootPath = host.Folder };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Encryption:MasterKeys:4"] = key }).Build();
        var refused = Assert.Throws<InvalidOperationException>(() => new MasterKeys(settings, new DatabaseSettings(settings, here), here));
        Assert.Contains("master key \"4\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tenth_master_key_is_newer_than_the_ninth()
    {
        var here = new HostingEnvironment { ContentRootPath = host.Folder };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Enumerable.Range(1, 10).ToDictionary(i => "Encryption:MasterKeys:" + i, string? (_) => MasterKeys.NewKey())).Build();
        Assert.Equal("10", new MasterKeys(settings, new DatabaseSettings(settings, here), here).ActiveId);
    }

    internal static Task SpoilAsync(TestHost host, ArrangedCase arranged) => host.InAsync("weissach", async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var note = await db.Contacts.Where(c => c.CaseId == arranged.CaseId).Select(c => c.Note).SingleAsync();
        var spoilt = new SealedText((byte[])[0, .. note!.Bytes.Span[1..]]);
        await db.Contacts.Where(c => c.CaseId == arranged.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, spoilt));
    });

    private Task<T> WithVaultAsync<T>(string municipality, Func<Vault, T> use) => host.InAsync(municipality, services => Task.FromResult(use(services.GetRequiredService<Vault>())));
}
