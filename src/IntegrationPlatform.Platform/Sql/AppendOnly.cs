using Microsoft.EntityFrameworkCore.Migrations;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>The database itself refuses to change or delete audit entries: a stolen administrator's session cannot tidy up after itself.</summary>
internal static class AppendOnly
{
    public static void Protect(MigrationBuilder migration, string table)
    {
        if (migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migration.Sql(
                $"""
                create function {table}_append_only() returns trigger language plpgsql as $$ begin raise exception '{table} is append-only'; end $$;
                create trigger {table}_append_only before update or delete on {table} for each row execute function {table}_append_only();
                create trigger {table}_no_truncate before truncate on {table} for each statement execute function {table}_append_only();
                """);
            return;
        }
        foreach (var verb in new[] { "update", "delete" })
            migration.Sql($"create trigger {table}_no_{verb} before {verb} on {table} begin select raise(abort, '{table} is append-only'); end");
        // "insert or replace" deletes the old row without asking the trigger above.
        migration.Sql(
            $"""
            create trigger {table}_no_replace before insert on {table} when exists (select 1 from {table} where "Id" = new."Id" or rowid = new.rowid)
            begin select raise(abort, '{table} is append-only'); end
            """);
    }
}
