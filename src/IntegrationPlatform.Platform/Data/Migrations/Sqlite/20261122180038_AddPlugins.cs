using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Platform.Data.Migrations.Sqlite
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PluginId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_extension_fault", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_plugin_record",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PluginId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Json = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_plugin_record", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_plugin_switch",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PluginId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
