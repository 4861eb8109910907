using System.Globalization;
using Herrenberg.Wohnungssuche.Checklist;
using IntegrationPlatform.Sdk;

namespace Herrenberg.Wohnungssuche.Card;

/// <summary>Beside a case: how the search stands, once somebody has filled in the checklist.</summary>
public sealed class HousingSearch(IFormAnswers answers, IPluginSettings settings) : ICard
{
    public CardPlace Place => CardPlace.Case;
    public string Permission => Plugin.View;

    public async Task<IntegrationPlatform.Sdk.Card?> LoadAsync(Guid? subject, CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(HousingChecklist.Key, subject!.Value, cancellationToken) is not { } given || given.Values.GetValueOrDefault("searching") != "true")
            return null;
        var (rent, most) = (Number(given.Values.GetValueOrDefault("rent")), Number(settings.Find("rentPerPerson")));
        var persons = Number(given.Values.GetValueOrDefault("persons"));
        return new("Wohnungssuche", "/Herrenberg.Wohnungssuche/Card/_Card.cshtml", new HousingCard(persons, rent, given.Values.GetValueOrDefault("permit"), persons == 1 && rent > most));
    }

    private static decimal? Number(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);
}

/// <param name="Permit">Code of the checklist.</param>
public sealed record HousingCard(decimal? Persons, decimal? Rent, string? Permit, bool RentTooHigh);
