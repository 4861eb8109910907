using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddAllocationLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_import",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HeadingLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Headings = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<int>(type: "INTEGER", nullable: false),
                    Made = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenOverByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TakenOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_import_mapping",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Headings = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_import_settings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeleteAfterMonths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_imported",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Made = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_imported", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_import_row",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MatchCaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MatchLine = table.Column<int>(type: "INTEGER", nullable: true),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_row", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_import_row_cases_import_ImportId",
                        column: x => x.ImportId,
                        principalTable: "cases_import",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_MunicipalityId_UploadedAt",
                table: "cases_import",
                columns: new[] { "MunicipalityId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_mapping_MunicipalityId_Headings",
                table: "cases_import_mapping",
                columns: new[] { "MunicipalityId", "Headings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_ImportId",
                table: "cases_import_row",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_CaseId",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_ImportId_Fate_Line",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "ImportId", "Fate", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_ImportId_Line",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "ImportId", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_MatchCaseId",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "MatchCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_settings_MunicipalityId",
                table: "cases_import_settings",
                column: "MunicipalityId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_CaseId",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_ImportId",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_Key",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_Made_On",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "Made", "On" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_import_mapping");

            migrationBuilder.DropTable(
                name: "cases_import_row");

            migrationBuilder.DropTable(
                name: "cases_import_settings");

            migrationBuilder.DropTable(
                name: "cases_imported");

            migrationBuilder.DropTable(
                name: "cases_import");
        }
    }
}
