import { defineConfig } from '@playwright/test'
import settings from '#e2e/playwright.config.ts'

/** The tests' own settings, for a test that fails on purpose: what is attached to it, a test of the kit reads (e2e/specs/kit). */
export default defineConfig({ ...settings, testDir: '.', testMatch: '*.spec.ts', outputDir: process.env.E2E_OUTPUT, workers: 1, reporter: 'json' })
