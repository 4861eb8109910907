using IntegrationPlatform.Cases.Data;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

[Trait("Database", "any")]
public sealed class LastDayTests
{
    [Theory]
    [InlineData("2025-03-15", 36, "2028-03-14")]
    [InlineData("2025-01-01", 36, "2027-12-31")]
    [InlineData("2024-02-29", 36, "2027-02-28")] // no 29th of February: the month's last day
    [InlineData("2024-02-29", 48, "2028-02-28")]
    [InlineData("2024-03-31", 37, "2027-04-30")]
    public void The_last_day_is_the_one_before_the_same_date(string start, int months, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), CounsellingPeriod.LastDay(DateOnly.Parse(start, null), months));
}
