namespace IntegrationPlatform.Testing;

/// <summary>Monday, 23 November 2026, half past eight in Weissach, until a test moves it.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
