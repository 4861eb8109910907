using System.Runtime.InteropServices;
using System.Text;

namespace IntegrationPlatform.Bench;

/// <summary>One table: a row per figure, a column per size, beside it what was aimed at and whether it was reached.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Column> columns)
    {
        var table = new StringBuilder();
        table.AppendLine($"| figure | {string.Join(" | ", columns.Select(c => $"{c.Size:N0} cases"))} | target | verdict |");
        table.AppendLine($"|---|{string.Concat(columns.Select(_ => "--:|"))}--:|---|");
        Row("start to first page, ms (median of 3)", c => c.FirstPage, "0", 1_000);
        Row("memory at rest, MB", c => c.AtRest, "0", 150);
        Row("memory after load, MB", c => c.AfterLoad, "0");
        Page("list", c => c.List, c => c.BareList, times: 30);
        Page("case file", c => c.File, c => c.BareFile, times: 60);
        Page("search", c => c.Search, c => c.BareSearch, p50: 3);
        Row("search, one user alone, p50 ms", c => c.SearchAlone.P50, "0.0");
        Page("save a contact", c => c.Save, c => c.BareSave);
        for (var i = 0; i < columns[0].Writers.Count; i++)
        {
            var at = i;
            var name = $"20 writers, {columns[0].Writers[i].Name}";
            Text($"{name}: p50 / p95 ms", c => $"{c.Writers[at].Figure.P50:0.0} / {c.Writers[at].Figure.P95:0.0}");
            Row($"{name}: saves per second", c => c.Writers[at].Figure.PerSecond, "0");
            Row($"{name}: errors + lost", c => c.Writers[at].Figure.Errors + Math.Abs(c.Writers[at].Lost), "0", 0);
        }
        Row("unexpected answers", c => c.List.Errors + c.File.Errors + c.Search.Errors + c.SearchAlone.Errors + c.Save.Errors, "0", 0);

        table.AppendLine();
        table.AppendLine("CPU is user and system time of the server process per request; bare is a Kestrel that sends the same bytes. Four connections in a closed loop, audit on; after 10 s of warming up, at least 3 s and 3,000 requests, at most 8 s.");
        table.AppendLine($"Measured on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors shared with the client, {RuntimeInformation.FrameworkDescription}.");
        return table.ToString();

        void Page(string name, Func<Column, Figure> page, Func<Column, Figure> bare, double? times = null, double? p50 = null)
        {
            Text($"{name}: CPU µs (bare)", c => $"{page(c).Cpu:0} ({bare(c).Cpu:0})");
            Row($"{name}: times bare", c => page(c).Cpu / bare(c).Cpu, "0.0", times);
            Row($"{name}: p50 ms", c => page(c).P50, "0.0", p50);
            Row($"{name}: p95 ms", c => page(c).P95, "0.0");
            Row($"{name}: requests per second", c => page(c).PerSecond, "0");
            if (columns.Count > 1)
            {
                var growth = page(columns[^1]).Cpu / page(columns[0]).Cpu;
                Line($"{name}: growth of CPU, {columns[^1].Size:N0} to {columns[0].Size:N0}", [.. columns.SkipLast(1).Select(_ => ""), $"{growth:0.00}"], "≤ 1.5", growth <= 1.5);
            }
        }

        void Row(string name, Func<Column, double> number, string format, double? most = null) =>
            Line(name, [.. columns.Select(c => number(c).ToString(format))], most is null ? "" : $"≤ {most:N0}", most is null ? null : columns.All(c => number(c) <= most));

        void Text(string name, Func<Column, string> text) => Line(name, [.. columns.Select(text)], "", null);

        void Line(string name, IReadOnlyList<string> cells, string target, bool? reached) =>
            table.AppendLine($"| {name} | {string.Join(" | ", cells)} | {target} | {reached switch { true => "reached", false => "missed", null => "" }} |");
    }
}
