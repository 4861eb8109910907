namespace IntegrationPlatform.Bench;

/// <summary>What a process has used so far, from /proc.</summary>
internal static class Usage
{
    private const double MicrosecondsPerTick = 1_000_000 / 100; // Linux counts in hundredths on every platform .NET runs on

    public static double CpuMicroseconds(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // the name before it may hold blanks
        return (long.Parse(fields[11]) + long.Parse(fields[12])) * MicrosecondsPerTick; // utime + stime
    }

    public static double MemoryMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;
    }
}
