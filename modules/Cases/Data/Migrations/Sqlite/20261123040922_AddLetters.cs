using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_letter",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TemplateKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    WrittenBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_letter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_letter_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_letter_template",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_letter_template", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_letter_CaseId",
                table: "cases_letter",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_letter_MunicipalityId_CaseId_WrittenAt_Id",
                table: "cases_letter",
                columns: new[] { "MunicipalityId", "CaseId", "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_letter_template_MunicipalityId_Key_Language",
                table: "cases_letter_template",
                columns: new[] { "MunicipalityId", "Key", "Language" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_letter");

            migrationBuilder.DropTable(
                name: "cases_letter_template");
        }
    }
}
