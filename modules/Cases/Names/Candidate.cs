namespace IntegrationPlatform.Cases.Names;

internal enum NameFormKind
{
    Name,
    Alias,
    OtherSpelling,
    OriginalScript,
}

/// <summary>One of the names a person goes by; "family name, given names" with the comma where both are known.</summary>
internal sealed record NameForm(NameFormKind Kind, string Text);

/// <summary>A case the index came up with; its first form is the one the list shows.</summary>
internal sealed record Candidate(Guid CaseId, IReadOnlyList<NameForm> Forms);

/// <summary>A hit: Form is the name that fitted, Kind how near it was, Reason what to tell the user.</summary>
internal sealed record NameMatch(Guid CaseId, MatchReason Reason, MatchKind Kind, string Form, double Score);
