using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>One case with all that belongs to it, before it is written.</summary>
internal sealed class DemoFile
{
    public required Person Client { get; init; }
    public IReadOnlyList<Person> Family { get; init; } = [];
    public required Case Case { get; init; }

    public required DemoPost Manager { get; init; }
    public DemoPost? Beside { get; init; }

    /// <summary>Which case of its desk: patterns over it make sure that no manager is without something overdue or due today.</summary>
    public required int Slot { get; init; }

    /// <summary>The last day on which anything happened.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Nobody has talked to the client for more than six weeks.</summary>
    public required bool Quiet { get; init; }
    public DemoStory? Story { get; init; }

    public EligibilityCheck? Check { get; set; }
    public CounsellingPeriod? Period { get; set; }
    public List<Contact> Contacts { get; } = [];
    public List<CaseTask> Tasks { get; } = [];
}
