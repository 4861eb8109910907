namespace IntegrationPlatform.Platform;

/// <summary>Days of the calendar on the wall: the product lives in Europe/Berlin, its database in UTC.</summary>
public static class Days
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock));

    /// <summary>What a clock on the wall shows now.</summary>
    public static DateTime Now(TimeProvider clock) => Local(clock.GetUtcNow().UtcDateTime);

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Berlin);

    /// <summary>The moment a wall clock showed this time; an hour that the change to summer time leaves out counts as the next.</summary>
    public static DateTime Utc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Berlin.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Berlin);
    }
}
