using System.Net;
using System.Text;
using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

public sealed class DraftTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Note = "Wohnungssuche: drei Zimmer, „möglichst“ 🏠 nahe der Schule";

    [Fact]
    public async Task What_was_kept_stands_in_the_form_again()
    {
        using var anna = await AnnaAsync("tippt");
        Assert.Equal(HttpStatusCode.NoContent, await anna.KeepAsync(Note));
        Assert.Equal(HttpStatusCode.NoContent, await anna.KeepAsync(Note + "!"));
        var page = await anna.User.GetAsync(anna.Form);
        Assert.Equal(Note + "!", NoteOn(page));
        Assert.Contains("Ihr Entwurf von", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_its_author_sees_a_draft()
    {
        using var anna = await AnnaAsync("autorin");
        await anna.KeepAsync(Note);
        await host.AddUserAsync("leitung", "weissach", Role.TeamLead);
        using var lead = await host.SignInAsync("leitung");
        var page = await lead.GetAsync(anna.Form);
        Assert.Equal((HttpStatusCode.OK, ""), (page.Status, NoteOn(page)));
    }

    [Fact]
    public async Task A_discarded_draft_is_gone()
    {
        using var anna = await AnnaAsync("verwirft");
        await anna.KeepAsync(Note);
        var answer = await anna.User.PostFormAsync(await anna.User.GetAsync(anna.Form), f => f.Action.EndsWith("/discard", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(anna.Form, answer.Location?.AbsolutePath);
        Assert.Equal("", NoteOn(await anna.User.GetAsync(anna.Form)));
    }

    [Fact]
    public async Task A_saved_contact_leaves_no_draft_behind()
    {
        using var anna = await AnnaAsync("speichert");
        await anna.KeepAsync(Note);
        var page = await anna.User.GetAsync(anna.Form);
        var form = Browserless.Form(page, HasNote);
        var saved = await anna.User.PostAsync(page, form, form.FilledIn(Note));
        Assert.EndsWith("/timeline", saved.Location?.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("", NoteOn(await anna.User.GetAsync(anna.Form)));
        Assert.Equal(0, await CountAsync(anna));
    }

    [Fact]
    public async Task A_draft_lasts_three_days()
    {
        using var anna = await AnnaAsync("urlaub");
        await anna.KeepAsync(Note);
        host.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        using (var back = await host.SignInAsync("urlaub"))
            Assert.Equal(Note, NoteOn(await back.GetAsync(anna.Form)));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var late = await host.SignInAsync("urlaub");
        Assert.Equal("", NoteOn(await late.GetAsync(anna.Form)));
    }

    [Fact]
    public async Task In_the_database_a_draft_cannot_be_read()
    {
        using var anna = await AnnaAsync("geheim");
        await anna.KeepAsync("Aufenthaltsstatus");
        var bytes = await host.InAsync("weissach", services => services.GetRequiredService<PlatformDb>().Drafts.Where(d => d.UserId == anna.Id).Select(d => d.Fields).SingleAsync());
        Assert.True(bytes.Bytes.Span.IndexOf("Aufenthaltsstatus"u8) < 0);
        Assert.True(bytes.Bytes.Span.IndexOf("Note"u8) < 0);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_draft_has_its_limit_however_it_is_sent(bool inPieces)
    {
        using var anna = await AnnaAsync("viel" + inPieces);
        var json = JsonSerializer.Serialize(new { Note = new string('x', DraftStore.MaxSize) });
        using HttpContent body = inPieces ? new Pieces(json) : Raw.Json(json);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await anna.User.SendAsync(HttpMethod.Put, anna.Draft, body, anna.Token)).Status);
        Assert.Equal(0, await CountAsync(anna));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"Note\"")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}")]
    [InlineData("{\"Note\":\"a\",\"Note\":\"b\"}")]
    [InlineData("{\"Note\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"a\"}")]
    public async Task Absurd_json_is_a_bad_request(string json)
    {
        using var anna = await AnnaAsync("absurd" + (uint)json.GetHashCode(StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.User.SendAsync(HttpMethod.Put, anna.Draft, Raw.Json(json), anna.Token)).Status);
        Assert.Equal(0, await CountAsync(anna));
    }

    [Fact]
    public async Task Odd_values_in_a_draft_do_not_break_its_form()
    {
        using var anna = await AnnaAsync("seltsam");
        var kept = await anna.User.SendAsync(HttpMethod.Put, anna.Draft, Raw.Json("{\"Note\":null,\"Topics\":{\"a\":1},\"Mode\":\"999\",\"Duration\":[],\"On\":[true,\"\\u0000\"],\"Id\":\"keine\",\"Kind\":-7}"), anna.Token);
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.User.GetAsync(anna.Form)).Status);
    }

    [Fact]
    public async Task Two_windows_that_keep_the_first_draft_at_once_keep_one()
    {
        using var anna = await AnnaAsync("zweimal");
        for (var round = 0; round < 5; round++)
        {
            var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.KeepAsync(Note)));
            Assert.All(both, status => Assert.Equal(HttpStatusCode.NoContent, status));
            Assert.Equal(1, await CountAsync(anna));
            await anna.User.SendAsync(HttpMethod.Post, anna.Draft + "/discard", token: anna.Token);
        }
    }

    [Fact]
    public async Task A_draft_discarded_twice_at_once_is_gone_and_no_error()
    {
        using var anna = await AnnaAsync("ungeduldig");
        for (var round = 0; round < 5; round++)
        {
            await anna.KeepAsync(Note);
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.User.SendAsync(HttpMethod.Post, anna.Draft + "/discard", token: anna.Token)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
            Assert.Equal(0, await CountAsync(anna));
        }
    }

    [Theory, InlineData("cases/%C3%BC"), InlineData("cases/a%3Fb%23c")]
    public async Task Discarding_leads_back_whatever_the_form_is_called(string form)
    {
        using var anna = await AnnaAsync("pfad" + (uint)form.GetHashCode(StringComparison.Ordinal));
        var answer = await anna.User.SendAsync(HttpMethod.Post, $"/weissach/drafts/{form}/discard", token: anna.Token);
        Assert.Equal((HttpStatusCode.Found, "/weissach/" + form), (answer.Status, answer["Location"]));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_kept()
    {
        using var anna = await AnnaAsync("fremdeseite");
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.User.SendAsync(HttpMethod.Put, anna.Draft, Raw.Json("{\"Note\":\"x\"}"))).Status);
        Assert.Equal(0, await CountAsync(anna));
    }

    private async Task<Writer> AnnaAsync(string name)
    {
        var id = await host.AddUserAsync(name, "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", id);
        var user = await host.SignInAsync(name);
        return new Writer(id, user, arranged.Path + "/contacts/new", $"/weissach/drafts/cases/{arranged.CaseId}/contacts/new", await user.TokenAsync());
    }

    private Task<int> CountAsync(Writer anna) => host.InAsync("weissach", services => services.GetRequiredService<PlatformDb>().Drafts.CountAsync(d => d.UserId == anna.Id));

    private static bool HasNote(HtmlForm form) => form.Fields.Any(f => f.Name == "Note");

    private static string NoteOn(Page page) => Browserless.Form(page, HasNote).Fields.Single(f => f.Name == "Note").Value;

    private sealed record Writer(Guid Id, Browserless User, string Form, string Draft, string Token) : IDisposable
    {
        public async Task<HttpStatusCode> KeepAsync(string note)
        {
            using var body = Raw.Json(JsonSerializer.Serialize(new { Note = note }));
            return (await User.SendAsync(HttpMethod.Put, Draft, body, Token)).Status;
        }

        public void Dispose() => User.Dispose();
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Pieces(string text) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
