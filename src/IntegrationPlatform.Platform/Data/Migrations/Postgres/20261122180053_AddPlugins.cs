using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddPlugins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_extension_fault",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    PluginId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Extension = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_extension_fault", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_plugin_record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    PluginId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    Json = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_plugin_record", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_plugin_switch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    PluginId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    On = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_plugin_switch", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_extension_fault_MunicipalityId_PluginId_Extension",
                table: "platform_extension_fault",
                columns: new[] { "MunicipalityId", "PluginId", "Extension" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_plugin_record_MunicipalityId_PluginId_Kind_Id",
                table: "platform_plugin_record",
                columns: new[] { "MunicipalityId", "PluginId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_plugin_record_MunicipalityId_PluginId_Kind_Key",
                table: "platform_plugin_record",
                columns: new[] { "MunicipalityId", "PluginId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_plugin_record_MunicipalityId_Subject",
                table: "platform_plugin_record",
                columns: new[] { "MunicipalityId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_plugin_switch_MunicipalityId_PluginId",
                table: "platform_plugin_switch",
                columns: new[] { "MunicipalityId", "PluginId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_extension_fault");

            migrationBuilder.DropTable(
                name: "platform_plugin_record");

            migrationBuilder.DropTable(
                name: "platform_plugin_switch");
        }
    }
}
