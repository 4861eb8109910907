using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: false),
                    Subject = table.Column<byte[]>(type: "bytea", nullable: false),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContactName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    ChangedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
